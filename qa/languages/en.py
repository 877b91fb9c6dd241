"""English."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="en",
    name="English",
    quotes=(("“", "”"), ("‘", "’"), ('"', '"')),
    abbreviations=words(
        "Mr. Mrs. Ms. Dr. Prof. Sr. Jr. St. Mt. Ft. Gen. Gov. Sen. Rep. Col. Capt. Lt. Sgt. Rev. "
        "Hon. Pres. Inc. Ltd. Co. Corp. Bros. Ave. Blvd. Rd. No. Nos. Vol. Fig. Figs. Eq. Ch. "
        "Sec. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. U.S. U.K. U.N. D.C. "
        "a.m. p.m. e.g. i.e. vs. cf. approx. ca. al. ed. eds. pp. p. etc. Ph.D. M.D. B.A. M.A."
    ),
    function_words=words(
        "the a an and or but nor because that if when while although though since unless than as "
        "i you he she it we they me him her us them my your his its our their mine this these "
        "those there here who whom whose which what where why how not no none nothing only also "
        "very more most such is are was were be been being am has have had do does did will "
        "would can could shall should may might must in on at by for with from of to into onto "
        "about over under between through during before after against without within until upon "
        "up out off so then just each every all any some both many few other another it's don't"
    ),
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    number_words={
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    },
    scales={
        "hundred": 10**2, "thousand": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9,
        "bn": 10**9, "trillion": 10**12,
    },
    examples=(
        "On October 3, Dr. Meier and his twelve colleagues met in Cologne, e.g. for lunch.",
        "“That is 1,500.50 euros,” she said. “Is that not too much?”",
        "The contract was not renewed because both sides were unhappy with it.",
    ),
)
