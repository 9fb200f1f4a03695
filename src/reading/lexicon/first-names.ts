/**
 * First names that are given to women, and to men, in the United States and in the news from elsewhere. Names that are
 * given to both (Pat, Robin, Leslie, Jordan, Taylor) are in neither list.
 */
const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const WOMENS_NAMES = names(`
  abigail ada adriana agnes aisha alexandra alexandria alice alicia alison allison amanda amber amelia amy ana andrea angela
  angelina anita ann anna anne annie april ariana arianna audrey ava barbara beatrice becky bernadette beth betsy betty
  beverly bonnie brenda brianna bridget brittany camille candace carla carly carmen carol carole caroline carolyn carrie
  catherine cathy cecile charlotte cheri cheryl chloe christina christine cindy claire clara claudia colleen condoleezza
  connie constance courtney crystal cynthia daisy dana danielle dawn deanna debbie deborah debra denise diana diane dianne
  dolores donna doris dorothy ebony edith eileen elaine eleanor elena elise elizabeth ella ellen eloise elsa emily emma
  erica erika erin esther eunice eva evelyn faith fatima faye felicia fiona florence frances francine gabriela gabrielle
  gail genevieve georgia geraldine gertrude gina ginger gladys glenda gloria grace greta gretchen guadalupe gwen hannah
  harriet hazel heather heidi helen helena helene hilary hillary holly hope huma ida ilhan inez ingrid irene iris isabel
  isabella ivanka jackie jacqueline jane janelle janet janice jasmine jean jeanne jeannette jenna jennifer jenny jessica
  jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julianne julie juliet june
  kaitlan kamala karen karine karla karoline kate katharine katherine kathleen kathryn kathy katie kay kayleigh kellyanne
  kendra kim kimberly kirsten kristen kristi kristin kristina krystal laura lauren laurie leah lena leticia lidia lillian
  lily linda lisa lois lola loretta lori lorraine louise lucia lucille lucy lydia lynda lynn lynne mabel mackenzie madeleine
  madeline maggie marcia marcy margaret margarita maria marian marianne marie marilyn marina marissa marjorie marlene marsha
  martha mary maureen maxine mazie megan megyn melanie melania melinda melissa mercedes meredith mia michele michelle
  mildred millie mimi miranda molly monica muriel myra nadia nancy naomi natalia natalie natasha nicole nikki nina nora
  norma nydia olga olivia pam pamela patricia patty paula pauline pearl peggy penny phyllis priscilla rachel rashida
  rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally samantha
  sandra sara sarah selena sharon sheila shelley sheryl shirley sofia sonia sophia sophie stacey stella stephanie sue
  susan susana susanna susie suzanne svetlana sylvia tamara tammy tanya tara teresa tessa theresa tiffany tina toni tracy
  tricia tulsi ursula valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy whitney wilma yolanda
  yvette yvonne zoe`);

export const MENS_NAMES = names(`
  aaron abdul abraham adam adrian ahmed al alan albert alberto alejandro alex alexander alexei alfonso alfred ali allan allen
  alvin anders andre andrei andres andrew andy angelo anthony antonio antony ari arnold arthur asa austin barack barney barry
  bart ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno
  bryan byron calvin carl carlos cecil cedric cesar chad charles charlie chester chris christopher chuck clarence clark claude
  clayton cliff clifford clint clyde cody colin conrad corey cory craig curt curtis cyrus dale damon dan daniel danny
  darrell darren dave david dean dennis derek derrick desmond devin dick diego dmitri dmitry dominic don donald doug douglas
  drew duane dustin dwayne dwight earl ed eddie edgar eduardo edward edwin eli elias elijah elliott elon elmer emanuel
  emmanuel enrique eric erik ernest ethan eugene evan fabian felipe felix fernando floyd francisco frank franklin fred
  frederick gabriel garrett gary gene geoff geoffrey george gerald gerard gilbert glen glenn gordon graham grant greg gregory
  guillermo gus guy hakeem hal hank hans harold harry harvey hassan hector henry herbert herman horace howard hugh hugo hussein
  ian ibrahim igor ike ira isaac ivan jack jacob jaime jake jamal james jared jason javier jay jeb jed jeff jeffrey
  jeremy jerome jerry jesse jim jimmy joaquin joe joel johan john johnny jon jonah jonathan jorge jose joseph josh joshua juan
  julian julio julius justin karl keith ken kenneth kent kevin keir kirk kurt kyle lance larry lawrence lee leo leon leonard
  leroy lester lewis liam lloyd logan lorenzo lou louis lucas luigi luis luke luther mahmoud malcolm manuel marc
  marco marcos marcus mario mark marshall martin marty marvin mateo matt matthew maurice max melvin michael miguel mike mikhail
  mitch mitchell mitt mohamed mohammad mohammed morgan moses muhammad nate nathan nathaniel ned neil nelson newt nicholas nick
  nicolas nigel noah noam norman oleg oliver omar orlando oscar oswald otto owen pablo patrick paul pavel pedro perry pete peter
  phil philip phillip pierre prescott preston rafael ralph ramon randall randolph randy raul ray raymond reggie reginald reince
  rex ricardo richard rick ricky rob robert roberto rod rodney rodrigo roger roland roman ron ronald ronnie roy ruben rudolph
  rudy rupert russ russell ryan salvador sam samuel scott sean sergei sergey seth shane shaun shawn sheldon sidney simon spencer
  stan stanley stephen steve steven stuart ted terrence thaddeus theodore thomas tim timothy toby todd tom tommy tony travis
  trent trevor tucker tyler vadim vernon victor viktor vincent vitaly vivek vladimir volodymyr wallace walter warren wayne wes
  wesley wilbur will william willie winston xavier yuri zachary`);

/** Titles and nouns that stand before a name and tell a woman, or a man. */
export const WOMENS_TITLES = names(
  'mrs ms miss madam lady queen princess duchess baroness congresswoman councilwoman assemblywoman chairwoman spokeswoman businesswoman actress mother wife sister daughter aunt',
);
export const MENS_TITLES = names(
  'mr sir lord king prince duke baron congressman councilman assemblyman chairman spokesman businessman actor father husband brother son uncle pope',
);
