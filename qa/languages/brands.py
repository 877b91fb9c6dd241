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
    "ABB|Accenture|Accor|Acer|Adobe|Aeroflot|AkzoNobel|Alcatel|Allstate|Alstom|AOL|ArcelorMittal|"
    "AstraZeneca|Atlassian|Auchan|Aviva|Axa|AXA|Baidu|Bankia|Barclays|Barilla|BBVA|Beiersdorf|"
    "Benetton|Bentley|Biedronka|BioNTech|BlackRock|Bloomberg|BNP Paribas|Bombardier|Bouygues|BP|"
    "BYD|CaixaBank|Capgemini|Carrefour|Casio|Caterpillar|Chevron|Chrysler|Colruyt|Costco|"
    "Credit Suisse|Crédit Agricole|Dacia|Dassault|Decathlon|Deloitte|Delhaize|DeepMind|"
    "DoorDash|Dropbox|Ducati|DuPont|Easyjet|Edeka|EDF|Électricité de France|Electrolux|Embraer|"
    "Endesa|Enel|Engie|Eni|Equinor|Ericsson|Esselunga|Etihad|Expedia|ExxonMobil|Exxon|Finnair|"
    "Flixbus|Foxconn|Fujitsu|Garmin|GitHub|GlaxoSmithKline|Glencore|Glovo|GoPro|Gucci|Haier|"
    "Heineken|Hewlett-Packard|Hitachi|Honeywell|HSBC|Iberdrola|Iberia|Inditex|ING|Intesa Sanpaolo|"
    "Isuzu|JPMorgan|Jaguar|KPMG|Kaufland|Kawasaki|Klarna|Kyivstar|Lada|Lamborghini|Lavazza|Leclerc|"
    "Leonardo|LG|Lukoil|Lyft|LVMH|L’Oréal|L'Oréal|Maersk|Mapfre|Maserati|Mazda|Mediaset|Merck|"
    "Metinvest|Michelin|Mondelez|Monsanto|Naftogaz|Naturgy|NEC|Nestle|Nikon|Norsk Hydro|Novatek|"
    "Novo Nordisk|Ørsted|Orlen|PepsiCo|Pemex|Petrobras|PGE|Pirelli|PKO|Prada|PSA|Raiffeisen|"
    "Rakuten|Reebok|Repsol|Revolut|Rewe|Rheinmetall|Rio Tinto|Rosatom|RWE|Safran|Sainsbury’s|"
    "Sainsbury's|Santander|Sberbank|Scania|Schneider Electric|Siemens Energy|Signify|Snam|"
    "SoftBank|Société Générale|Spar|Statoil|Stellantis|StMicroelectronics|Stripe|Subaru|Tele2|"
    "Telefónica|Telenor|Tencent|Terna|Tesco|Texaco|Thales|TotalEnergies|TSMC|TUI|Turkcell|"
    "Twitch|Ubisoft|UniCredit|Vattenfall|Veolia|Verizon|Vestas|Vinci|Vivendi|Vueling|Warner Bros|"
    "Wizz Air|Wizzair|Yandex|Zara|ZTE|"
    # States of the United States without those that are something else, too (Georgia, Washington).
    "Alabama|Alaska|Arizona|Arkansas|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|"
    "Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|"
    "North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|"
    "South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming".split("|")
)

# Of these German has one in place of another: the firm, or what belongs to it.
AKIN = tuple(
    frozenset(names.split("|"))
    for names in (
        "Meta|Facebook|Instagram|WhatsApp",
        "Google|YouTube|DeepMind",
        "Mercedes|Mercedes-Benz|Daimler",
        "Fiat|Chrysler|Peugeot|Citroën|Opel|PSA|Stellantis|Maserati",
        "Volkswagen|Audi|Porsche|Seat|Skoda|Lamborghini|Bentley|Ducati",
        "Renault|Dacia|Nissan",
        "Microsoft|LinkedIn|GitHub",
        "Amazon|Twitch",
        "Inditex|Zara",
        "Total|TotalEnergies",
        "EDF|Électricité de France",
        "Exxon|ExxonMobil",
        "Statoil|Equinor",
        "Siemens|Siemens Energy",
        "Pepsi|PepsiCo",
        "Wizz Air|Wizzair",
        "Monsanto|Bayer",
        "McDonald’s|McDonald's",
        "Sainsbury’s|Sainsbury's",
        "L’Oréal|L'Oréal",
    )
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
