/** The codes in use of ISO 4217 (SIX Financial Information, list one), without funds, metals and testing. */
export const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF ' +
    'IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD ' +
    'MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB ' +
    'RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD ' +
    'UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/** Codes that are also English words or common abbreviations, so that a number beside them says little. */
export const CODES_LIKE_WORDS: ReadonlySet<string> = new Set(
  'ALL AMD BAM BOB COP CUP CVE GEL LAK MAD MOP MUR NAD PAB PEN RON SAR SOS TOP TRY WST'.split(' '),
);

/** Codes that people also write in lower case; no English words. */
export const LOWER_CASE_CODES: ReadonlySet<string> = new Set('usd eur gbp cny inr jpy chf aud hkd mxn nzd sgd'.split(' '));

const DOLLARS = 'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD';
const POUNDS = 'GBP EGP FKP GIP LBP SDG SHP SSP SYP';
const RUPEES = 'INR LKR MUR NPR PKR SCR';
const PESOS = 'MXN ARS CLP COP CUP DOP PHP UYU';
const CROWNS = 'SEK CZK DKK ISK NOK';

/**
 * What signs and names stand for: the codes that each can mean, the usual one first. Signs are those of Unicode's
 * category Sc that are in use; names are those of CLDR, in the singular and in lower case, with what markets call them.
 */
export const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...{ $: DOLLARS, '＄': DOLLARS, '€': 'EUR', '£': POUNDS, '￡': POUNDS, '¥': 'JPY CNY', '￥': 'CNY JPY', '₹': 'INR' },
    ...{ '₩': 'KRW KPW', '₽': 'RUB', '₺': 'TRY', '₫': 'VND', '₪': 'ILS', '฿': 'THB', '₦': 'NGN', '₱': 'PHP', '₴': 'UAH' },
    ...{ '₡': 'CRC', '₾': 'GEL', '₭': 'LAK', '₸': 'KZT', '₼': 'AZN', '₲': 'PYG', '₵': 'GHS', '₮': 'MNT', '₨': RUPEES },
    ...{ 元: 'CNY TWD', 円: 'JPY', dollar: DOLLARS, buck: DOLLARS, euro: 'EUR', pound: POUNDS, quid: 'GBP', sterling: 'GBP' },
    ...{ yen: 'JPY', yuan: 'CNY', renminbi: 'CNY', rmb: 'CNY', won: 'KRW KPW', rupee: RUPEES, peso: PESOS, real: 'BRL' },
    ...{ reai: 'BRL', franc: 'CHF CDF DJF GNF KMF RWF XAF XOF XPF', krona: 'SEK ISK', kronor: 'SEK', krone: 'NOK DKK' },
    ...{ kroner: 'NOK DKK', koruna: 'CZK', crown: CROWNS, lira: 'TRY', ruble: 'RUB BYN', rouble: 'RUB BYN', rand: 'ZAR' },
    ...{ zloty: 'PLN', złoty: 'PLN', forint: 'HUF', shekel: 'ILS', baht: 'THB', ringgit: 'MYR', rupiah: 'IDR', dong: 'VND' },
    ...{ dirham: 'AED MAD', riyal: 'SAR OMR QAR', dinar: 'KWD BHD DZD IQD JOD LYD RSD TND', naira: 'NGN', hryvnia: 'UAH' },
    ...{ shilling: 'KES TZS UGX', taka: 'BDT', tenge: 'KZT', leu: 'RON MDL', lei: 'RON MDL', sol: 'PEN', cedi: 'GHS', lari: 'GEL' },
  }).map(([name, codes]) => [name, codes.split(' ')]),
);

/** Hundredths, by the names of what they are hundredths of. */
export const HUNDREDTHS: ReadonlyMap<string, string> = new Map(
  Object.entries({ cent: 'dollar', '¢': 'dollar', pence: 'sterling', penny: 'sterling', pennie: 'sterling', paisa: 'rupee', paise: 'rupee' }),
);

/** Whose money it is: `Canadian dollars`, `Swiss francs`. The last word of a name of two words, such as Hong Kong. */
export const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ us: 'USD', usa: 'USD', american: 'USD', canadian: 'CAD', canada: 'CAD', australian: 'AUD', aussie: 'AUD', kong: 'HKD' },
    ...{ zealand: 'NZD', kiwi: 'NZD', singapore: 'SGD', singaporean: 'SGD', taiwan: 'TWD', taiwanese: 'TWD', chinese: 'CNY' },
    ...{ japanese: 'JPY', korean: 'KRW', indian: 'INR', pakistani: 'PKR', lankan: 'LKR', swiss: 'CHF', mexican: 'MXN' },
    ...{ british: 'GBP', uk: 'GBP', egyptian: 'EGP', brazilian: 'BRL', argentine: 'ARS', argentinian: 'ARS', chilean: 'CLP' },
    ...{ colombian: 'COP', philippine: 'PHP', swedish: 'SEK', norwegian: 'NOK', danish: 'DKK', czech: 'CZK', icelandic: 'ISK' },
    ...{ turkish: 'TRY', russian: 'RUB', african: 'ZAR', polish: 'PLN', israeli: 'ILS', thai: 'THB', saudi: 'SAR', emirati: 'AED' },
    ...{ kuwaiti: 'KWD', kenyan: 'KES', jamaican: 'JMD', hungarian: 'HUF', malaysian: 'MYR', indonesian: 'IDR', uae: 'AED' },
  }),
);

/** What stands before `$`. */
export const BEFORE_DOLLAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ us: 'USD', usd: 'USD', c: 'CAD', ca: 'CAD', can: 'CAD', cad: 'CAD', cdn: 'CAD', a: 'AUD', au: 'AUD', aud: 'AUD', hk: 'HKD' },
    ...{ hkd: 'HKD', nt: 'TWD', ntd: 'TWD', twd: 'TWD', nz: 'NZD', nzd: 'NZD', s: 'SGD', sg: 'SGD', sgd: 'SGD', r: 'BRL', mx: 'MXN' },
    ...{ mex: 'MXN', mxn: 'MXN', bz: 'BZD', j: 'JMD', tt: 'TTD' },
  }),
);

/** Abbreviations that stand before the number, as codes do. */
export const BEFORE_NUMBER: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...{ rmb: 'CNY', rs: RUPEES, rupees: RUPEES, inr: 'INR', rm: 'MYR', rp: 'IDR', sfr: 'CHF', kr: CROWNS, skr: 'SEK', nkr: 'NOK' },
    ...{ dkr: 'DKK', nis: 'ILS', ntd: 'TWD', tl: 'TRY', zl: 'PLN', zł: 'PLN', dollar: DOLLARS, euro: 'EUR', stg: 'GBP' },
  }).map(([name, codes]) => [name, codes.split(' ')]),
);
