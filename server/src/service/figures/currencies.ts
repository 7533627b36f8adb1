import { named, rows, wordSet } from './tables';

/** The codes in use of ISO 4217 (SIX Financial Information, list one), without funds, metals and testing. */
export const CODES = wordSet(`
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
  INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
  MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
  SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND
  VUV WST XAF XCD XOF XPF YER ZAR ZMW
`);

/** Codes that are also English words or common abbreviations, so that a number beside them says little. */
export const CODES_LIKE_WORDS = wordSet(
  'ALL AMD BAM BOB COP CUP CVE GEL LAK MAD MOP MUR NAD PAB PEN RON SAR SOS TOP TRY WST',
);

/** Names of currencies that are also other words: `two real problems`, `three won games`. */
export const NAMES_LIKE_WORDS = wordSet('real won sol crown rand lei leu dong buck');

/** Codes that people also write in lower case; no English words. */
export const LOWER_CASE_CODES = wordSet('usd eur gbp cny inr jpy chf aud hkd mxn nzd sgd');

/**
 * What signs and names stand for: the codes that each can mean, the usual one first. Signs are those of Unicode's
 * category Sc that are in use; names are those of CLDR, in the singular and in lower case, with what markets call them.
 */
export const NAMES: ReadonlyMap<string, readonly string[]> = currencies(`
  $ ＄ dollar buck: USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD
  € euro: EUR
  £ ￡ pound: GBP EGP FKP GIP LBP SDG SHP SSP SYP
  sterling quid: GBP
  ¥: JPY CNY
  ￥: CNY JPY
  円 yen: JPY
  元: CNY TWD
  yuan renminbi rmb: CNY
  ₹: INR
  ₨ rupee: INR LKR MUR NPR PKR SCR
  ₩ won: KRW KPW
  ₱: PHP
  peso: MXN ARS CLP COP CUP DOP PHP UYU
  real reai: BRL
  franc: CHF CDF DJF GNF KMF RWF XAF XOF XPF
  crown: SEK CZK DKK ISK NOK
  krona: SEK ISK
  kronor: SEK
  krone kroner: NOK DKK
  koruna: CZK
  ₽ ruble rouble: RUB BYN
  ₺ lira: TRY
  ₫ dong: VND
  ₪ shekel: ILS
  ฿ baht: THB
  ₦ naira: NGN
  ₴ hryvnia: UAH
  ₡: CRC
  ₾ lari: GEL
  ₭: LAK
  ₸ tenge: KZT
  ₼: AZN
  ₲: PYG
  ₵ cedi: GHS
  ₮: MNT
  rand: ZAR
  zloty złoty: PLN
  forint: HUF
  ringgit: MYR
  rupiah: IDR
  dirham: AED MAD
  riyal: SAR OMR QAR
  dinar: KWD BHD DZD IQD JOD LYD RSD TND
  shilling: KES TZS UGX
  taka: BDT
  leu lei: RON MDL
  sol: PEN
`);

/** Abbreviations and names that stand before the number, as codes do. */
export const BEFORE_NUMBER: ReadonlyMap<string, readonly string[]> = currencies(`
  rmb: CNY
  rs rupees: INR LKR MUR NPR PKR SCR
  rm: MYR
  rp: IDR
  sfr: CHF
  kr: SEK CZK DKK ISK NOK
  skr: SEK
  nkr: NOK
  dkr: DKK
  nis: ILS
  ntd: TWD
  tl: TRY
  zl zł: PLN
  stg: GBP
  euro: EUR
  dollar: USD AUD CAD HKD NZD SGD
`);

/** Hundredths, and what they are hundredths of. */
export const HUNDREDTHS = named(`
  dollar: cent ¢
  sterling: pence penny pennie
  rupee: paisa paise
`);

/** Whose money it is: `Canadian dollars`, `Swiss francs`. The last word of a name of two words, such as Hong Kong. */
export const OWNERS = named(`
  USD: us usa american
  CAD: canadian canada
  AUD: australian aussie
  HKD: kong
  NZD: zealand kiwi
  SGD: singapore singaporean
  TWD: taiwan taiwanese
  CNY: chinese
  JPY: japanese
  KRW: korean
  INR: indian
  PKR: pakistani
  LKR: lankan
  CHF: swiss
  MXN: mexican
  GBP: british uk
  EGP: egyptian
  BRL: brazilian
  ARS: argentine argentinian
  CLP: chilean
  COP: colombian
  PHP: philippine
  SEK: swedish
  NOK: norwegian
  DKK: danish
  CZK: czech
  ISK: icelandic
  TRY: turkish
  RUB: russian
  ZAR: african
  PLN: polish
  ILS: israeli
  THB: thai
  SAR: saudi
  AED: emirati uae
  KWD: kuwaiti
  KES: kenyan
  JMD: jamaican
  HUF: hungarian
  MYR: malaysian
  IDR: indonesian
`);

/** What stands before `$`. */
export const BEFORE_DOLLAR = named(`
  USD: us usd
  CAD: c ca can cad cdn
  AUD: a au aud
  HKD: hk hkd
  TWD: nt ntd twd
  NZD: nz nzd
  SGD: s sg sgd
  BRL: r
  MXN: mx mex mxn
  BZD: bz
  JMD: j
  TTD: tt
`);

function currencies(text: string): Map<string, string[]> {
  return new Map(
    rows(text).flatMap(([names, codes]) =>
      names.split(' ').map((name): [string, string[]] => [name, codes.split(' ')]),
    ),
  );
}
