"""Chinese (simplified). It writes no spaces: function words are strings that occur in the text."""

from qa.languages import Language, words

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    script="Hani",
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ('"', '"')),
    function_words=words(
        "的 了 在 是 和 与 或 及 也 都 就 而 且 但 但是 因为 所以 如果 虽然 不 没 没有 这 那 "
        "这个 那个 这些 那些 我 你 他 她 它 我们 你们 他们 她们 它们 自己 其 此 该 什么 谁 哪 "
        "怎么 为什么 很 更 最 还 又 再 已 已经 曾 正在 将 会 能 可以 可能 必须 应该 要 把 被 给 "
        "让 对 对于 关于 从 到 向 往 于 由 用 以 为 为了 之 等 着 过 吗 呢 吧 啊 一个 个 种 些 "
        "每 各 所有 其他 一些 上 下 里 中 后 前 时 以及 并 并且 通过 根据"
    ),
    negations=words("不 没"),
    months=tuple(f"{month}月" for month in range(1, 13)),
    number_words={
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
        "八": 8, "九": 9, "十": 10,
    },
    scales={"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "兆": 10**12},
    # 每周一次 is once a week, and no Monday.
    weekdays=tuple(
        rf"(?<![每一二三四五六两几\d])(?:星期|周|礼拜|週)[{day}](?!次)"
        for day in ("一", "二", "三", "四", "五", "六", "日天")
    ),
    month_names=(
        *(
            rf"(?<!\d)0?{number}月|(?<!十){month}月"
            for number, month in enumerate("一二三四五六七八九", 1)
        ),
        "10月|十月", "11月|十一月", "12月|十二月",
    ),
    examples=(
        "10月3日，迈尔博士和他的十二位同事在科隆会面。",
        "“这要1,500.50欧元，”她说，“是不是太贵了？”",
        "合同没有续签，因为双方都对它不满意。",
    ),
)
