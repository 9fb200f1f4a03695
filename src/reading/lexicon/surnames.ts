/**
 * Surnames that many bear in the English-speaking world, neighbours in spelling included. A near-miss of a name on
 * record that is one of these is as likely somebody else's name.
 */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  `smith smyth smythe johnson johnston johnstone johns jones jonas williams williamson wilson willson brown browne
  davis davies davison davidson miller millar mills moore moor more taylor tayler anderson andersen andrews andrew thomas
  jackson jaxon white whyte harris harrison harries harriss martin martins martinez martini thompson thomson tompson garcia
  robinson robison robertson roberts robert clark clarke clerk clarkson rodriguez rodrigues lewis louis lewin lee lea leigh
  li walker hall hull hill hills allen allan alan young yang king kin wright wight knight nighy lopez lopes green greene
  adams adam addams baker barker becker parker gonzalez gonzales nelson neilson nilson carter mitchell mitchel michell perez
  peres turner phillips philips philip campbell evans evan edwards edward collins collin cullins stewart stuart steward sanchez
  morris morrison morse norris rogers rodgers roger reed reid read cook cooke coke morgan bell bells beall murphy murphey
  bailey bayley baily rivera cooper copper richardson richards richard cox cocks howard howarth ward torres peterson petersen
  peters gray grey ramirez james jameson watson wattson brooks brook kelly kelley kelli sanders saunders sander price pryce
  bennett bennet benett wood woods ward barnes barns ross rosse russ henderson coleman colman jenkins jenkin perry parry
  powell powel long lang patterson paterson hughes hugh flores washington butler simmons simmonds simons simon foster forster
  bryant brian bryan alexander russell russel griffin griffith griffiths diaz dias hayes hays haynes haines haine myers meyers
  meyer mayer maier ford forde hamilton graham grahame sullivan o'sullivan wallace wallis woods cole coles west owens owen
  jordan reynolds fisher fischer ellis elliott elliot eliot harrison gibson gibbs gibbons mcdonald macdonald mcdonnell
  cruz crews marshall marshal ortiz gomez gomes murray murrey freeman freedman wells welles webb weber webber simpson
  stevens stephens stevenson stephenson steven tucker porter hunter hunt hicks hickson crawford henry boyd boyde mason morales
  kennedy kenny warren dixon dickson ramos reyes burns burn byrne byrnes byrns burnes gordon shaw shawn holmes holms rice
  royce robertson black block daniels daniel palmer grant arnold ferguson fergusson rose rosen hawkins dunn dunne perkins
  hudson spencer spence gardner gardiner garner stephens payne paine pain pierce pearce peirce piers berry barry matthews mathews
  matthew arnold wagner willis ray rae watkins olson olsen olsson carroll carrol carol duncan snyder snider schneider hart
  heart harte cunningham bradley bradly lane laine andrews ruiz harper fox foxx riley reilly rily armstrong carpenter weaver
  greene lawrence laurence elliott chavez sims simms austin austen peters kelley franklin lawson fields field gutierrez ryan
  ryans schmidt schmitt smit carr kerr vasquez vazquez castillo wheeler chapman oliver montgomery richards mendez mendes meyer
  sims bishop mccoy little howell morrison hansen hanson hanssen henson fernandez garza harvey burton nguyen jacobs jacob
  jacobson jacobsen reid fuller lynch linch dean deane gilbert garrett garret romero welch welsh walsh larson larsen larsson
  frazier frasier fraser day dey mendoza moreno bowman medina fowler brewer hoffman hoffmann hofman carlson carlsen silva
  pearson pierson peirson holland fleming jensen jenson jenssen vargas byrd bird davidson hopkins may mays mayes terry
  herrera wade soto walters walter curtis neal neil neale neill lowe low caldwell jennings barnett barnet graves jimenez
  horton shelton barrett barret o'brien obrien castro sutton gregory mckinney lucas miles myles craig rodriquez chambers holt
  hoult lambert fletcher watts watt bates bate hale hail rhodes rhoades pena beck newman newmann haynes mcdaniel mendez bush
  vaughn vaughan parks park dawson santiago norris hardy hardie love steele steel curry currie powers power schultz schulz
  shultz barker guzman page paige munoz ball balls keller kellar chandler webber leonard lenard walsh lyons lyon ramsey ramsay
  wolfe wolf woolf wolff schneider mullins benson bensen sharp sharpe bowen daniel barber cummings cumming hines hynes
  baldwin griffith valdez hubbard salazar reeves reeve warner stevenson burgess santos tate cross garner mann man mack moss
  thornton dennis mcgee farmer delgado aguilar vega glover manning cohen cohn coen kahn khan harmon rodgers robbins robins
  newton todd blair higgins ingram reese rees reece cannon strickland townsend potter goodwin goodman godwin walton rowe roe
  hampton ortega patton patten swanson swenson svensson joseph francis frances goodwin maldonado yates becker erickson ericson
  eriksson hodges rios conner connor connors o'connor oconnor adkins atkins atkinson webster norman malone hammond flowers cobb
  moody quinn blake maxwell pope floyd osborne osborn paul mccarthy mccarty guerrero lindsey lindsay estrada sandoval
  gibbs tyler gross fitzgerald stokes doyle sherman saunders wise colon gill alvarado greer padilla simon waters water nunez
  ballard schwartz schwarz mcbride houston christensen christiansen klein kline cline pratt briggs parsons person mclaughlin
  zimmerman french buchanan moran copeland roy pittman brady mccormick holloway brock poole frank logan bass marsh march drake
  wong wang jefferson morton abbott abbot sparks patrick norton huff clayton massey lloyd loyd figueroa carson bowers roberson
  barton tran lamb harrington casey boone cortez clarke mathis singleton wilkins wilkinson cain caine kane bryan underwood
  hogan mckenzie mackenzie collier luna phelps mcguire allison bridges wilkerson nash summers somers atkinson wilcox pitts
  conley marquez burnett richard cochran chase davenport hood gates clay ayala sawyer roman hodge flynn flinn
  espinoza nicholson nicolson nicholas nichols nicols nickolson monroe munro wolf morrow kirk kirke randall randal anthony
  whitaker o'connor skinner ware molina kirby huffman bradford charles gilmore dominguez o'neal oneal o'neill oneill bruce
  lang combs kramer heath hancock gallagher gaines shaffer short wiggins mathews mcclain fischer wall small melton hensley
  bond dyer cameron grimes contreras christian wyatt baxter snow mosley shepherd sheppard shepard larsen hoover beasley
  glenn petersen whitehead meyers keith garrison vincent shields horn savage olsen schroeder hartman woodard mueller muller
  moeller kemp deleon booth patel patil calhoun wiley eaton cline navarro harrell lester humphrey humphries parrish duran
  hutchinson hutchison hess dorsey bullock robles beard dalton avila rich blackwell york johns blankenship trevino
  salinas campos pruitt moses callahan golden montoya hardin guerra mcdowell carey cary stafford gallegos henson wilkinson
  booker merritt miranda atkinson orr decker hobbs preston tanner knox pacheco stephenson glass rojas serrano marks marx
  hickman english sweeney strong prince mcclure conway walter roth maynard farrell lowery hurst nixon weiss trujillo ellison
  sloan juarez winters mclean maclean randolph leon boyer villarreal mccall gentry carrillo kent ayers lara shannon sexton
  pace hull leblanc browning velasquez leach chang house sellers herring noble foley bartlett mercado landry durham walls barr
  mckee bauer bower rivers everett bradshaw pugh velez rush estes dodson morse sheppard weeks camacho bean barron livingston
  middleton spears branch blevins chen chan cheng kerry kerrigan hanna khan hahn ali aly hassan hussein hossain ahmed ahmad
  mohamed mohammed muhammad singh kaur kumar sharma das kim lim lam lin ling liu wu xu zhang zhao zhou huang huynh pham phan
  le ng ho sato suzuki tanaka ivanov petrov smirnov popov muller rossi russo ferrari dubois dupont bernard becker hoffer
  lund lunde berg bergman bergmann burg sorensen sorenson soerensen nielsen nielson nilsen jenson johansen johansson johanson
  karlsson eriksen gustafson gustafsson magnusson stein stern starr star marino marin mercer messer baron haas hass
  penn spence patrick healy healey haley hailey halley costa costas bland brand grand
  scott scot rubin rubino waters whitman wittman bowles boles farmer powers sawyer `
    .trim()
    .split(/\s+/),
);
