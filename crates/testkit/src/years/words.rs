//! What a neighbourhood of six languages writes about.

use crate::chance::Chance;

/// Words of one language. Those in front are written more often, as in any language.
struct Language {
    words: &'static [&'static str],
    /// Between two words.
    gap: &'static str,
    /// How many of a hundred texts are in it.
    share: usize,
}

const LANGUAGES: [Language; 6] = [
    Language {
        words: &[
            "street",
            "water",
            "school",
            "garden",
            "bus",
            "children",
            "lamp",
            "market",
            "rent",
            "kitchen",
            "noise",
            "roof",
            "river",
            "bench",
            "library",
            "playground",
            "clinic",
            "evening",
            "repair",
            "bicycle",
            "tree",
            "pavement",
            "bakery",
            "festival",
            "stairs",
            "heating",
            "laundry",
            "neighbour",
            "shelter",
            "crossing",
            "compost",
            "workshop",
            "pharmacy",
            "mosquitoes",
            "fountain",
            "scaffolding",
            "allotment",
            "drainage",
            "ferry",
            "orchard",
            "vaccination",
            "solidarity",
            "greenhouse",
            "boiler",
            "wheelchair",
        ],
        gap: " ",
        share: 40,
    },
    Language {
        words: &[
            "شارع",
            "ماء",
            "مدرسة",
            "حديقة",
            "حافلة",
            "أطفال",
            "مصباح",
            "سوق",
            "إيجار",
            "مطبخ",
            "ضوضاء",
            "سقف",
            "نهر",
            "مقعد",
            "مكتبة",
            "ملعب",
            "عيادة",
            "مساء",
            "إصلاح",
            "دراجة",
            "شجرة",
            "رصيف",
            "مخبز",
            "مهرجان",
            "درج",
            "تدفئة",
            "غسيل",
            "جيران",
            "مأوى",
            "معبر",
            "سماد",
            "ورشة",
            "صيدلية",
            "بعوض",
            "نافورة",
            "سقالة",
            "صرف",
            "بستان",
            "تطعيم",
            "تضامن",
        ],
        gap: " ",
        share: 12,
    },
    Language {
        words: &[
            "街道",
            "自来水",
            "学校",
            "花园",
            "公共汽车",
            "孩子们",
            "路灯",
            "菜市场",
            "房租",
            "厨房",
            "噪音",
            "屋顶",
            "河边",
            "长椅",
            "图书馆",
            "游乐场",
            "诊所",
            "晚上",
            "修理",
            "自行车",
            "大树",
            "人行道",
            "面包店",
            "节日",
            "楼梯",
            "暖气",
            "洗衣房",
            "邻居",
            "避难所",
            "路口",
            "堆肥",
            "工作坊",
            "药店",
            "蚊子",
            "喷泉",
            "脚手架",
            "菜地",
            "排水",
            "渡船",
            "果园",
        ],
        gap: "",
        share: 12,
    },
    Language {
        words: &[
            "calle",
            "agua",
            "escuela",
            "jardín",
            "autobús",
            "niños",
            "farola",
            "mercado",
            "alquiler",
            "cocina",
            "ruido",
            "tejado",
            "río",
            "banco",
            "biblioteca",
            "parque",
            "consultorio",
            "tarde",
            "reparación",
            "bicicleta",
            "árbol",
            "acera",
            "panadería",
            "fiesta",
            "escaleras",
            "calefacción",
            "lavandería",
            "vecina",
            "refugio",
            "cruce",
            "compostaje",
            "taller",
            "farmacia",
            "mosquitos",
            "fuente",
            "andamio",
            "huerto",
            "desagüe",
            "vacunación",
            "solidaridad",
        ],
        gap: " ",
        share: 12,
    },
    Language {
        words: &[
            "rue",
            "eau",
            "école",
            "jardin",
            "bus",
            "enfants",
            "lampadaire",
            "marché",
            "loyer",
            "cuisine",
            "bruit",
            "toit",
            "rivière",
            "banc",
            "bibliothèque",
            "square",
            "dispensaire",
            "soirée",
            "réparation",
            "vélo",
            "arbre",
            "trottoir",
            "boulangerie",
            "fête",
            "escalier",
            "chauffage",
            "buanderie",
            "voisine",
            "abri",
            "carrefour",
            "compost",
            "atelier",
            "pharmacie",
            "moustiques",
            "fontaine",
            "échafaudage",
            "potager",
            "égout",
            "vaccination",
            "solidarité",
        ],
        gap: " ",
        share: 12,
    },
    Language {
        words: &[
            "सड़क",
            "पानी",
            "विद्यालय",
            "बगीचा",
            "बस",
            "बच्चे",
            "बत्ती",
            "बाज़ार",
            "किराया",
            "रसोई",
            "शोर",
            "छत",
            "नदी",
            "बेंच",
            "पुस्तकालय",
            "मैदान",
            "दवाखाना",
            "शाम",
            "मरम्मत",
            "साइकिल",
            "पेड़",
            "फुटपाथ",
            "बेकरी",
            "त्योहार",
            "सीढ़ियाँ",
            "हीटर",
            "धुलाई",
            "पड़ोसी",
            "आश्रय",
            "चौराहा",
            "खाद",
            "कार्यशाला",
            "औषधालय",
            "मच्छर",
            "फव्वारा",
            "मचान",
            "नाली",
            "बाग",
            "टीकाकरण",
            "एकता",
        ],
        gap: " ",
        share: 12,
    },
];

/// Longest line and text, in words: well within what a body may hold in any of these scripts.
const LINE: usize = 6;

fn language(chance: &mut Chance) -> &'static Language {
    let mut left = chance.below(100);
    for language in &LANGUAGES {
        if left < language.share {
            return language;
        }
        left -= language.share;
    }
    &LANGUAGES[0]
}

impl Language {
    /// One of its words: the square of a chance prefers those in front.
    fn word(&self, chance: &mut Chance) -> &'static str {
        let (a, b) = (chance.below(self.words.len()), chance.below(self.words.len()));
        self.words.get(a.min(b)).copied().unwrap_or_default()
    }

    fn words(&self, count: usize, chance: &mut Chance) -> String {
        let words: Vec<&str> = (0..count).map(|_| self.word(chance)).collect();
        words.join(self.gap)
    }
}

/// One line, and a text of `least` to three times as many words.
pub fn text(least: usize, chance: &mut Chance) -> (String, String) {
    let language = language(chance);
    let title = language.words(2 + chance.below(LINE - 1), chance);
    let number = chance.below(140) + 1;
    let body = language.words(least + chance.below(least * 2), chance);
    (format!("{title} {number}"), format!("{body}."))
}

/// A few words.
pub fn line(chance: &mut Chance) -> String {
    let language = language(chance);
    let count = 1 + chance.below(LINE);
    language.words(count, chance)
}

/// What somebody types to find something: one to three words of one language, the last one perhaps not
/// to its end.
pub fn searched(chance: &mut Chance) -> String {
    let language = LANGUAGES.get(chance.below(LANGUAGES.len())).unwrap_or(&LANGUAGES[0]);
    let count = 1 + chance.below(3);
    let typed = language.words(count, chance);
    let letters = typed.chars().count();
    let kept =
        if chance.percent(50) { letters } else { letters - chance.below(3).min(letters - 1) };
    typed.chars().take(kept).collect()
}
