/** Whether one is a short form or another spelling of the other, or both are of a third: `bob`, `robert`. */
export function isShortFormOf(a: string, b: string): boolean {
  const others = GROUPS_OF.get(b);
  return (GROUPS_OF.get(a) ?? NONE).some((group) => others?.includes(group));
}

/** The numbers of the groups that a given name, in lower case, belongs to; none for most words. */
export function groupsOf(name: string): readonly number[] {
  return GROUPS_OF.get(name) ?? NONE;
}

/** Whether a word, in lower case, is known to be a name in its own right and no misspelling of another. */
export function isKnownName(word: string): boolean {
  return GROUPS_OF.has(word) || NEIGHBOURS.has(word);
}

/**
 * Given names with their usual short forms and spellings. Own selection from general knowledge: what people in
 * English-speaking business, politics and press are commonly called. A short form of two names stands with both.
 */
const GROUPS = `
  abigail abby gail; abraham abe; albert al bert; alexander alex alec sandy sasha; alexandra alex alexa sasha; alan
  allan allen al; alfred al fred; alison allison ali; amanda mandy; andrew andy drew; angela angie; ann anne annie;
  anthony tony; antonio tony; arthur art; barbara barb barbie; benjamin ben benny benji; bernard bernie; bradley brad;
  brian bryan; calvin cal; cameron cam; carl karl; caroline carolyn carrie; catherine katherine kathryn katharine
  cathy kathy kate katie katy cate kat; charles charlie chuck chas; charlotte charlie; christian chris; christina
  chris tina; christine chris chrissy; christopher chris kit topher; claire clare; clifford cliff; craig kraig;
  cynthia cindy; daniel dan danny; danielle dani; david dave davey; deborah debra deb debbie; dennis denis denny;
  dominic dominick dom; donald don donnie; dorothy dot dottie; douglas doug; edward ed eddie ted ned; edwin ed eddie;
  eleanor ellie nell; elizabeth elisabeth liz beth betty betsy lizzie eliza libby; emily em; eric erik; ernest ernie;
  eugene gene; florence flo; frances fran francie; francis frank; franklin frank; frederick fred freddie rick; gabriel
  gabe; gabrielle gabby; gareth gary; geoffrey jeffrey geoff jeff; gerald gerry jerry; gerard gerry; gregory greg
  gregg; harold hal harry; harrison harry; henry harry hank; herbert herb; howard howie; hubert hugh; ian iain; isabel
  isabelle bella izzy; jacob jake; jacqueline jackie jacqui; james jim jimmy jamie; janet jan; jason jay; jennifer
  jenny jen; jeremy jerry jem; jerome jerry; jessica jess jessie; joan joanie; joanna jo; joanne jo; john jon jack
  johnny; jonathan jonathon jon jonny; joseph joe joey jo; joshua josh; judith judy; julian jules; karen karin;
  kenneth ken kenny; kevin kev; kimberly kim; kristen kristin kristine kris; kristopher kris; laura laurie; laurence
  lawrence larry laurie; leonard len lenny leo; leslie lesley les; lewis louis lou; louise lou; lucas luke; lucille
  lucy; lucinda lucy; madeleine madeline maddie; margaret maggie meg peggy marge; marc mark; marcus markus; martin
  marty; martha marty; matthew mathew matt matty; maurice moe; maxwell max; maximilian max; megan meg meghan; melissa
  mel; melanie mel; melvin mel; michael mike mick mickey micky; michelle michele shelly; mitchell mitch; mohammed
  mohamed muhammad mohammad; morris moe; nancy nan; natalie nat; nathan nate nat; nathaniel nate nathan nat; neil
  neal; nicholas nicolas nick nicky nik; nicole nicky nikki; norman norm; oliver ollie; olivia liv; pamela pam;
  patricia pat patty tricia trish; patrick pat paddy; peter pete; philip phillip phil; phyllis phil; rachel rachael;
  randall randy; raymond ray; rebecca becky becca; reginald reg reggie; richard rich rick dick ricky richie; robert
  rob bob bobby robbie bert; roberta bobbie; rodney rod; roderick rod; roger rodger; ronald ron ronnie; russell russ;
  ruth ruthie; samantha sam; samuel sam sammy; sarah sara sally; sean shaun shawn; sebastian seb; sharon shari; sidney
  sydney sid; solomon sol; sophia sophie; stanley stan; stephen steven steve stephan; stephanie steph stephany; stuart
  stewart stu; susan sue susie suzy; suzanne sue suzy; sylvia silvia; terence terrence terry; teresa theresa terri
  terry tess; theodore ted theo teddy; thomas tom tommy; timothy tim timmy; tobias toby; tracy tracey; valerie val;
  vanessa nessa; veronica ronnie; victor vic; victoria vicky vicki tori; vincent vince vinny; virginia ginny; vivian
  vivien viv; walter walt; wendy wendi; wesley wes; wilfred will fred; william will bill billy liam willy; winston
  win; yvonne evonne; zachary zach zack
`;

/**
 * Names one letter from another name, given names and surnames, so that neither need be a slip for the other. Own
 * selection from general knowledge, of those alone that have such a neighbour here or above.
 */
const NEIGHBOURS: ReadonlySet<string> = new Set(
  `
  adam adams adrian adriana adrien alana andersen anderson andre andrea andreas andrei andrews angelo anton antonia
  antony ariana ariane bailey baily baker barber barker barnes barns bell bennet bennett bergman bergmann berman
  brady brenda brendan brennan briana brook brooks brown browne bryant byrne byrnes cara carla carlo carlos carlsen
  carlson carol carole carter cartier chan chang chase chen cheng cheung chung clara clark clarke colin collin
  collins cook cooke cross crosse dana daniela daniels davids davidson davies davis davison denise diana diane
  dianne dunn dunne edwards elle ellen elliot elliott emil emilia emilio erica erika evan evans fischer fisher
  fleming flemming ford forde franks fraser frazer frazier friedman friedmann gardiner gardner garner glen glenn
  gonzales gonzalez gray green greene griffith griffiths hansen hanson harris harriss hart harte hayes haynes hays
  healey healy helen helena helene herman hermann hernandes hernandez hill hills hoffman hoffmann horn horne howe
  jacobs jacobsen jacobson jana jane janice janine jeanne jensen jenson johnson johnston johnstone jonson jose josef
  josie juan juana julia julie kara karla keen keene keller kelley kelly kerr kerry king kings knight knights
  kraemer kramer lane lang lange larsen larson lawson lena leon leona leonardo liang lind linda lindsay lindsey ling
  lorena lorna luca lucia lucian lucien luis luisa lyon lyons macdonald mackay mackenzie maclean manuel manuela
  marcel marcela marcia marco marcos marcy maria mariah mariam marian mariana marina mario marion marisa marissa
  marlon marta martins marvin mary mathews matthews mccarthy mccarty mcdonald mckay mckenzie mclean mcneil mcneill
  mendes mendez meyer meyers michaela michel michels mila milan miller mira miriam moira moller moran morgan mueller
  muller myers neale nelson nielsen nielson nora norma osborn osborne owen owens page paige park parks paul paula
  pauls paulsen paulson peters petersen peterson philips phillips porter potter powel powell price prince quin quinn
  ramires ramirez ramon ramona reeve reeves rene renee richards rivera rivers robbins roberts robin robins rodgers
  rodrigues rodriguez rogers roland rolando rose rosie ross rossi russel sabina sabine sander sanders saunders
  schaefer schafer schmid schmidt schmitt schroder schroeder schultz schulz schulze schwartz schwarz shaw shepard
  sheppard silva simmonds simmons simon simone simons smyth smythe sommer sommers spence spencer spencers steel
  steele stephens stern sterne stevens storey story swan swann thompson thomson thorn thorne turner turney vaughan
  vaughn viktor viktoria wagner walker wall wallis walls walters warner waters watt watts williams willis wills
  winter winters wolf wolfe wood woods young younge zhang zhuang
`
    .trim()
    .split(/\s+/),
);

const NONE: readonly number[] = [];

const GROUPS_OF = new Map<string, number[]>();
for (const [group, names] of GROUPS.split(';').entries())
  for (const name of names.trim().split(/\s+/)) GROUPS_OF.set(name, [...(GROUPS_OF.get(name) ?? []), group]);
