/** States of the European Union: ISO 3166 codes, Destatis key, name; adjectives and other names behind. */
const union = `
at aut 151 Österreich österreichisch|be bel 124 Belgien belgisch|bg bgr 125 Bulgarien bulgarisch
cy cyp 181 Zypern zyprisch zypriotisch|cz cze 164 Tschechien tschechisch tschechischerepublik
dk dnk 126 Dänemark dänisch|ee est 127 Estland estnisch|es esp 161 Spanien spanisch
fi fin 128 Finnland finnisch|fr fra 129 Frankreich französisch|gr grc 134 Griechenland griechisch el
hr hrv 130 Kroatien kroatisch|hu hun 165 Ungarn ungarisch|ie irl 135 Irland irisch
it ita 137 Italien italienisch|lt ltu 142 Litauen litauisch|lu lux 143 Luxemburg luxemburgisch
lv lva 139 Lettland lettisch|mt mlt 145 Malta maltesisch
nl nld 148 Niederlande niederländisch holland holländisch|pl pol 152 Polen polnisch
pt prt 153 Portugal portugiesisch|ro rou 154 Rumänien rumänisch|se swe 157 Schweden schwedisch
si svn 131 Slowenien slowenisch|sk svk 155 Slowakei slowakisch slowakischerepublik`;

/** States outside the Union: ISO codes, name, adjectives and other names. Their Destatis keys are all others. */
const elsewhere = `
ad and Andorra andorranisch|ae are VereinigteArabischeEmirate emiratisch|af afg Afghanistan afghanisch
ag atg AntiguaundBarbuda antiguanisch|al alb Albanien albanisch|am arm Armenien armenisch|ao ago Angola angolanisch
ar arg Argentinien argentinisch|au aus Australien australisch|az aze Aserbaidschan aserbaidschanisch
ba bih BosnienundHerzegowina BosnienHerzegowina bosnisch bosnischherzegowinisch Bosnien|bb brb Barbados barbadisch
bd bgd Bangladesch bangladeschisch|bf bfa BurkinaFaso burkinisch|bh bhr Bahrain bahrainisch|bi bdi Burundi burundisch
bj ben Benin beninisch|bn brn Brunei bruneiisch BruneiDarussalam|bo bol Bolivien bolivianisch
br bra Brasilien brasilianisch|bs bhs Bahamas bahamaisch|bt btn Bhutan bhutanisch|bw bwa Botsuana botsuanisch
by blr Belarus belarussisch Weißrussland weißrussisch|bz blz Belize belizisch|ca can Kanada kanadisch
cd cod DemokratischeRepublikKongo KongoDemokratischeRepublik|cf caf ZentralafrikanischeRepublik zentralafrikanisch
cg cog Kongo kongolesisch|ch che Schweiz schweizerisch Schweizer|ci civ CôtedIvoire ivorisch Elfenbeinküste
cl chl Chile chilenisch|cm cmr Kamerun kamerunisch|cn chn China chinesisch VolksrepublikChina
co col Kolumbien kolumbianisch|cr cri CostaRica costaricanisch|cu cub Kuba kubanisch|cv cpv CaboVerde cabo-verdisch KapVerde
dj dji Dschibuti dschibutisch|dm dma Dominica dominicanisch|do dom DominikanischeRepublik dominikanisch
dz dza Algerien algerisch|ec ecu Ecuador ecuadorianisch|eg egy Ägypten ägyptisch|er eri Eritrea eritreisch
et eth Äthiopien äthiopisch|fj fji Fidschi fidschianisch|fm fsm Mikronesien mikronesisch|ga gab Gabun gabunisch
gb gbr VereinigtesKönigreich britisch Großbritannien uk England englisch|gd grd Grenada grenadisch
ge geo Georgien georgisch|gh gha Ghana ghanaisch|gm gmb Gambia gambisch|gn gin Guinea guineisch
gq gnq Äquatorialguinea äquatorialguineisch|gt gtm Guatemala guatemaltekisch|gw gnb GuineaBissau guineabissauisch
gy guy Guyana guyanisch|hk hkg Hongkong|hn hnd Honduras honduranisch|ht hti Haiti haitianisch
id idn Indonesien indonesisch|il isr Israel israelisch|in ind Indien indisch|iq irq Irak irakisch
ir irn Iran iranisch IslamischeRepublikIran|is isl Island isländisch|jm jam Jamaika jamaikanisch
jo jor Jordanien jordanisch|jp jpn Japan japanisch|ke ken Kenia kenianisch|kg kgz Kirgisistan kirgisisch
kh khm Kambodscha kambodschanisch|ki kir Kiribati kiribatisch|km com Komoren komorisch
kn kna StKittsundNevis|kp prk Nordkorea nordkoreanisch KoreaDemokratischeVolksrepublik
kr kor Südkorea südkoreanisch koreanisch Korea RepublikKorea|kw kwt Kuwait kuwaitisch|kz kaz Kasachstan kasachisch
la lao Laos laotisch|lb lbn Libanon libanesisch|lc lca StLucia lucianisch|li lie Liechtenstein liechtensteinisch
lk lka SriLanka srilankisch|lr lbr Liberia liberianisch|ls lso Lesotho lesothisch|ly lby Libyen libysch
ma mar Marokko marokkanisch|mc mco Monaco monegassisch|md mda Moldau moldauisch Moldawien RepublikMoldau
me mne Montenegro montenegrinisch|mg mdg Madagaskar madagassisch|mh mhl Marshallinseln marshallisch
mk mkd Nordmazedonien nordmazedonisch mazedonisch Mazedonien makedonisch|ml mli Mali malisch
mm mmr Myanmar myanmarisch Birma|mn mng Mongolei mongolisch|mo mac Macau|mr mrt Mauretanien mauretanisch
mu mus Mauritius mauritisch|mv mdv Malediven maledivisch|mw mwi Malawi malawisch|mx mex Mexiko mexikanisch
my mys Malaysia malaysisch|mz moz Mosambik mosambikanisch|na nam Namibia namibisch|ne ner Niger nigrisch
ng nga Nigeria nigerianisch|ni nic Nicaragua nicaraguanisch|no nor Norwegen norwegisch|np npl Nepal nepalesisch
nr nru Nauru nauruisch|nz nzl Neuseeland neuseeländisch|om omn Oman omanisch|pa pan Panama panamaisch
pe per Peru peruanisch|pg png PapuaNeuguinea papuaneuguineisch|ph phl Philippinen philippinisch
pk pak Pakistan pakistanisch|ps pse Palästina palästinensisch PalästinensischeGebiete|pw plw Palau palauisch
py pry Paraguay paraguayisch|qa qat Katar katarisch|rs srb Serbien serbisch SerbienundMontenegro Jugoslawien jugoslawisch
ru rus RussischeFöderation russisch Russland|rw rwa Ruanda ruandisch|sa sau SaudiArabien saudisch saudiarabisch
sb slb Salomonen salomonisch|sc syc Seychellen seychellisch|sd sdn Sudan sudanesisch|sg sgp Singapur singapurisch
sl sle SierraLeone sierraleonisch|sm smr SanMarino sanmarinesisch|sn sen Senegal senegalesisch
so som Somalia somalisch|sr sur Suriname surinamisch|ss ssd Südsudan südsudanesisch
st stp SãoToméundPríncipe|sv slv ElSalvador salvadorianisch|sy syr Syrien syrisch ArabischeRepublikSyrien
sz swz Eswatini eswatinisch Swasiland|td tcd Tschad tschadisch|tg tgo Togo togoisch|th tha Thailand thailändisch
tj tjk Tadschikistan tadschikisch|tl tls Timor-Leste timorisch|tm tkm Turkmenistan turkmenisch
tn tun Tunesien tunesisch|to ton Tonga tongaisch|tr tur Türkei türkisch türkiye|tt tto TrinidadundTobago
tv tuv Tuvalu tuvaluisch|tw twn Taiwan taiwanisch|tz tza Tansania tansanisch|ua ukr Ukraine ukrainisch
ug uga Uganda ugandisch|us usa VereinigteStaaten amerikanisch usamerikanisch VereinigteStaatenvonAmerika
uy ury Uruguay uruguayisch|uz uzb Usbekistan usbekisch|va vat Vatikanstadt vatikanisch
vc vct StVincentunddieGrenadinen vincentisch|ve ven Venezuela venezolanisch|vn vnm Vietnam vietnamesisch
vu vut Vanuatu vanuatuisch|ws wsm Samoa samoanisch|xk xkx Kosovo kosovarisch|ye yem Jemen jemenitisch
za zaf Südafrika südafrikanisch|zm zmb Sambia sambisch|zw zwe Simbabwe simbabwisch|staatenlos`;

/** Words (not yet folded) that name a state of the European Union other than Germany. */
export const wordsOfUnion: readonly string[] = words(union);

/** Words (not yet folded) that name a state outside the European Union, or none. */
export const wordsOfOthers: readonly string[] = words(elsewhere);

function words(list: string): readonly string[] {
  return list.split(/[\s|]+/).filter((word) => word !== '');
}
