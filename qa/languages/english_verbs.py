"""English verbs whose forms do not say by their letters that they are one: won, win."""

IRREGULAR = {
    form: forms
    for forms in map(
        str.split,
        (
            "win won", "begin began begun", "take took taken", "give gave given", "come came",
            "go went gone", "leave left", "sell sold", "buy bought", "build built", "send sent",
            "spend spent", "meet met", "hold held", "keep kept", "lose lost", "pay paid",
            "make made", "find found", "bring brought", "fall fell fallen", "rise rose risen",
            "grow grew grown", "break broke broken", "speak spoke spoken", "choose chose chosen",
            "drive drove driven", "fly flew flown", "swim swam swum", "sing sang sung",
            "write wrote written", "run ran", "see saw seen", "teach taught", "catch caught",
            "lead led", "draw drew drawn", "throw threw thrown", "wear wore worn", "eat ate eaten",
            "drink drank drunk", "freeze froze frozen", "strike struck", "shoot shot", "lend lent",
            "withdraw withdrew withdrawn", "overtake overtook overtaken", "become became",
        ),
    )
    for form in forms
}  # fmt: skip
