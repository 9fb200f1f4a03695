/** First names: the short forms that stand for one another, and those that many bear. */

/** One line a family: each may stand for the first, and for one another. */
const FAMILIES = `
michael mike mick mickey mikey micky
william bill will billy willie liam willy
robert bob rob bobby robbie bert bobbie
richard dick rick rich ricky richie ritchie
joseph joe joey jo
thomas tom tommy thom
timothy tim timmy
james jim jimmy jamie jimmie jem
charles chuck charlie charley chas chip
theodore ted teddy theo
edward ed eddie ted ned eddy
daniel dan danny dannie
donald don donnie donny
gregory greg gregg
jeffrey jeff geoff geoffrey jeffery
kenneth ken kenny
lawrence larry laurence lawrie
matthew matt
nicholas nick nicolas nicky nicholai
patrick pat paddy
patricia pat patty tricia trish patti
peter pete
philip phil phillip
raymond ray
ronald ron ronnie
samuel sam sammy
samantha sam
stephen steve steven stevie
anthony tony
christopher chris christoph kit topher
christine chris christina kristine kristina tina chrissy
david dave davy davey
andrew andy drew
benjamin ben benny benji
katherine kate kathy katie kathryn catherine cathy kathleen kit kitty kat katharine
elizabeth liz beth betty eliza lizzie lisa bess betsy libby liza elisabeth
margaret maggie meg peggy marge margie peg
jennifer jen jenny jenn
jonathan jon john jonny johnathan
john jack johnny jon johnnie
alexander alex sandy al alec aleksandr
alexandra alex sandra sandy lexi
frederick fred freddie fritz frederic
francis frank fran frankie
franklin frank
george georgie
gerald jerry gerry
harold harry hal
henry hank harry hal
leonard len lenny leo
louis lou louie lewis
martin marty
nathaniel nate nathan nat
oliver ollie
paul paulie
rebecca becky becca
susan sue suzy susie suzanne
victoria vicky vicki tori
vincent vince vinny
walter walt wally
zachary zach zack zac
abigail abby gail
albert al bert
alfred al fred alf alfie
allison ally allie alison
arthur art
barbara barb babs
bernard bernie
bradley brad
calvin cal
cynthia cindy
deborah deb debbie debra
dorothy dot dottie
douglas doug
eugene gene
gabriel gabe
gordon gordy
herbert herb bert
isaac ike zac
jacob jake jakob
jacqueline jackie
jessica jess jessie
joshua josh
judith judy
kimberly kim
leslie les
lillian lily lil
maxwell max
maximilian max
mitchell mitch
mitchel mitch
pamela pam
rachel rach
reginald reg reggie
roger rog
russell russ
sidney sid syd
stanley stan
stuart stu stewart
terence terry terrence
theresa terry teresa tess
valerie val
virginia ginny
wesley wes
melissa mel
melvin mel
antony tony
lindsey linds
volodymyr vova
vladimir vlad
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const related = new Map<string, Set<string>>();
for (const family of FAMILIES) {
  for (const name of family) {
    const known = related.get(name) ?? new Set<string>();
    for (const other of family) known.add(other);
    related.set(name, known);
  }
}

/** The names, in lower case, that a first name may stand for or be short for, itself left out. */
export const shortFormsOf = (name: string): string[] =>
  [...(related.get(name) ?? [])].filter((other) => other !== name);

/** First names, in lower case, that many bear: a near-miss of another is as likely a sister's or a stranger's. */
export const COMMON_GIVEN_NAMES: ReadonlySet<string> = new Set([
  ...related.keys(),
  ...`aaron adam adrian aidan aisha alan allan allen alana alice alicia alina amanda amber amy ana andre andrea andrei angela
  anita ann anna anne annie annette antonio april aria ariel ashley audrey austin ava barry beatrice becca bella beverly
  bianca blake bonnie brandon brandy brenda brendan brett brian bryan bryce bruce caitlin cameron camila carl karl carla
  carlo carlos carmen carol carole caroline carolyn carrie casey catalina celia chad chloe clara clare claire clark claude
  claudia clay cliff clifford clinton clyde cody colin connie connor craig curtis daisy dale damian damon dana darren daryl
  dean debra della denis denise dennis derek diana diane diego dominic donna doris duncan dustin dylan earl edith edna edwin
  eileen elaine eleanor elena eli elias elijah ella ellen emily emma eric erik erica erika erin ernest esther ethan eva evan
  eve evelyn faith fatima felix fernando fiona florence frances gabriela gail garrett gary gavin geraldine gina glen glenn
  gloria grace graham grant hannah harriet harrison harvey hazel heather hector heidi helen helena holly howard hugh hugo ian
  ida irene iris isabel isabella ivan ivana ivanka ivy jada jade jaime jan jana jane janet janice jared jasmine jason jay
  jean jeanne jenna jeremiah jeremy jerome jesse jill joan joanna joanne joel johanna jordan jorge jose josephine joy joyce
  juan juanita julia julian juliana julie june justin kai kara karen kari karin karl kate kathleen kay kayla keith kelly kelsey
  kerry kevin kirk kirsten kristen kristin kurt kyle kylie lana lance lara laura lauren laurie leah lee leo leon leroy leslie
  linda lindsay lindsey lisa lloyd logan lois lola lorena loretta lori lorraine louise lucas lucia lucy luis luke luna lydia
  lynn mabel madison malcolm manuel mara marc marcia marcus maria mariah marian marianne marie marilyn marina mario marion
  marissa marjorie mark marla marlene marsha martha marvin mary mason maureen maurice max maya megan melanie melinda meredith
  mia michaela michele michelle mildred milton miranda miriam molly mona monica morgan myra nadia nancy naomi natalia natalie
  natasha neal neil nicole nigel nina noah noel nora norma norman olga olivia omar oscar owen pablo paige paula pauline pearl
  penelope penny perry phyllis quentin ralph ramon randall randy raul regina rene rhonda ricardo rita robin robyn roland
  roman ron rosa rosalind rose rosemary ross roy ruby ruth ryan sabrina sally sandra sara sarah saul scott sean sebastian
  selena serena sergio seth shane shannon sharon shaun shawn sheila shelby shelley sheri sherry shirley simon sofia sonia
  sophia sophie spencer stacy stacey stella stephanie suzanne sylvia tamara tammy tanya tara taylor teresa tiffany todd tom
  toni tracy tracey travis trevor tyler vanessa vera vernon veronica victor vivian wade wanda warren wayne wendy wendell
  willa winston yolanda yvonne zoe zoey`
    .trim()
    .split(/\s+/),
]);
