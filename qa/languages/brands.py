"""Names of companies and states that English and German write alike, and of places that they name
with different words."""

BRANDS = frozenset(
    "Adidas|Airbnb|Airbus|Alibaba|Allianz|Amazon|AMD|Apple|Asus|AT&T|Audi|Aldi|BASF|Bayer|BBC|BMW|"
    "Boeing|Bosch|Burger King|CNN|Cisco|Citigroup|Citroën|Coca-Cola|Commerzbank|Continental|"
    "Daimler|Danone|Dell|Deutsche Bank|Deutsche Bahn|DHL|Disney|EasyJet|eBay|Ericsson|Facebook|"
    "FedEx|Ferrari|Fiat|Ford|Fox News|Gazprom|General Electric|General Motors|Goldman Sachs|Google|"
    "Honda|Huawei|Hyundai|IBM|Ikea|IKEA|Infineon|Instagram|Intel|KLM|Kia|Lenovo|Lidl|LinkedIn|"
    "Lufthansa|Mastercard|McDonald’s|McDonald's|Mercedes|Mercedes-Benz|Meta|Microsoft|Mitsubishi|"
    "Moderna|Morgan Stanley|Motorola|NBC|Nestlé|Netflix|Nike|Nintendo|Nissan|Nokia|Novartis|Nvidia|"
    "NVIDIA|OpenAI|Opel|Oracle|Panasonic|PayPal|Pepsi|Peugeot|Pfizer|Philips|Porsche|Puma|Qualcomm|"
    "Reuters|Renault|Roche|Rolls-Royce|Rosneft|Ryanair|SAP|Samsung|Sanofi|Seat|Shell|Siemens|Skoda|"
    "Snapchat|Sony|SpaceX|Spotify|Starbucks|Suzuki|Tesla|ThyssenKrupp|Thyssenkrupp|TikTok|Toshiba|"
    "Total|Toyota|Twitter|UBS|Uber|Unilever|Vodafone|Volkswagen|Volvo|Walmart|WhatsApp|Xiaomi|Yahoo|"
    "YouTube|Zalando|Zoom|"
    # States of the United States without those that are something else, too (Georgia, Washington).
    "Alabama|Alaska|Arizona|Arkansas|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|"
    "Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|"
    "North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|"
    "South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming".split("|")
)

# Places that English has by one name and German by another, which sounds otherwise.
OTHERWISE = {
    "sulawesi": "celebes", "celebes": "sulawesi", "mumbai": "bombay", "chennai": "madras",
    "kolkata": "kalkutta", "gdansk": "danzig", "wroclaw": "breslau", "bratislava": "pressburg",
    "ljubljana": "laibach", "brno": "brunn", "lviv": "lemberg", "kaliningrad": "konigsberg",
    "sibiu": "hermannstadt", "cluj": "klausenburg", "liege": "luttich", "leuven": "lowen",
    "torun": "thorn", "opole": "oppeln", "szczecin": "stettin", "ostrava": "ostrau",
    "bolzano": "bozen", "merano": "meran",
    "leghorn": "livorno", "ragusa": "dubrovnik", "rijeka": "fiume", "everest": "qomolangma",
    "denali": "mckinley", "uluru": "ayers", "chechnya": "tschetschenien", "moravia": "mahren",
    "bohemia": "bohmen", "tyrol": "tirol", "carinthia": "karnten", "styria": "steiermark",
    "covid": "corona", "coronavirus": "covid",
    "lorraine": "lothringen", "flanders": "flandern", "burgundy": "burgund", "saxony": "sachsen",
}  # fmt: skip
