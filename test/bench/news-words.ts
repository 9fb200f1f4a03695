/** Words that news pages are made of, to measure on. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const NOUNS = words(`
  account adviser agreement airport aisle alarm alley ambulance apartment appeal applicant apprentice archive arena audit avenue
  backlog badge bakery balcony ballot bank barge barn barrier basement battery beach bench bicycle bid billboard boat boiler bond
  bookshop border bottle boundary branch brewery bridge broker budget builder bus butcher cabin cable cafe calendar camera campaign
  canal candle canteen captain carpenter carriage castle cellar cemetery census chapel charter chimney choir cinema circuit clerk
  cliff clinic coach coast code collector college column commuter compass complaint computer concert contract corridor cottage
  counter courtyard crane creek crew crossing crowd customer cyclist dam dealer deck delegation depot deputy designer desk detour
  developer diary dock doctor donation driver drought dust dyke earthquake editor election electrician elevator embankment emergency
  employer engine engineer envelope estate estimate evidence exhibition expert exporter factory farm farmer fence ferry festival
  field film fisherman flag flood florist footbridge forecast forest fountain freight fuel funeral furnace gallery garage garden
  gate generator glacier grain granary grant greenhouse grocer guard guest gym hall hangar harbour hedge helicopter highway hill
  hospital hostel hotel household housing hydrant importer incident index inquiry inspector instructor insurer interview invoice
  island jetty journal jury kitchen laboratory ladder lake lamp landlord lane laundry lawyer leaflet lease lecture ledger lesson
  letter librarian licence lifeboat lighthouse loan locker locksmith lorry machine magazine manual map marina market mason meadow
  mechanic memo merchant merger meter mill miner mirror mortgage motel motorist mountain museum musician neighbour notebook notice
  nurse nursery oak observatory office orchard orchestra outage oven owner paint parade parcel park passenger path patient pavement
  pension permit petition pharmacist phone photograph pier pilot pipe pipeline planner plant plaster platform playground plumber
  poet policy pond pool porch port portrait postcard poster potter premium printer prison producer protest publisher pump quarry
  queue radio railway ramp receipt recruit refinery referee refund registry rehearsal rental repair reservoir retailer ridge river
  road robot roof roundabout rubble runway sailor salary sapling satellite sawmill scaffold scholar school scientist seawall
  seedling server sewer shed shelter shepherd shipment shipyard shop shortage shuttle siding signal singer siren sketch slope
  smoke software soil speech spire square stadium staircase stall statue steel storm stove stream student studio subsidy suburb
  subway summit supplier surgeon survey switch tailor tank tariff teacher tender tenant terminal terrace theatre ticket timber
  timetable toll tower tractor trader trail trainee tram trawler treaty trench trolley truck tunnel turbine tutor umbrella union
  upgrade vaccine valley valve van vault vehicle vendor veteran viaduct village vineyard volunteer wage waiter wall warehouse
  warning watchman well wetland wharf windmill window winery witness workshop yacht yard`);

export const VERBS = words(`
  abandoned accepted adjusted admired advertised altered amended answered approved arranged assembled assessed auctioned avoided
  blocked borrowed bought browsed built calculated carried catalogued celebrated changed charged checked cleaned cleared climbed
  closed collected completed copied counted covered crossed decorated defended delayed delivered described designed discovered
  discussed divided doubled drained drew emptied encountered entered examined exchanged expanded explored extended fenced filled
  filmed finished fixed flooded followed forgot funded guarded guided handled heated hired ignored improved inherited inspected
  installed insured interviewed investigated joined leased left lifted lit loaded located lowered maintained managed measured
  mentioned missed moved named neglected noticed observed occupied opened ordered overhauled owned packed painted patched patrolled
  photographed planned planted polished praised prepared preserved printed protected provided published purchased questioned raised
  reached rebuilt recalled received recorded redesigned reduced registered removed renovated rented repaired replaced rescued
  restored reviewed revised saved scanned searched secured served settled shared shifted shortened signed sketched sold sorted
  sponsored staffed stored strengthened studied supplied supported surveyed tested towed traced trained transferred translated
  treated unloaded unlocked updated upgraded visited warmed watched weighed welcomed widened`);

export const ADJECTIVES = words(`
  abandoned affordable aging ancient annual bare bitter brick brief bright broken busy calm careful cautious cheap civic coastal cold
  colourful communal costly cramped crowded curious daily damp deep detailed distant double dry dusty early eastern elderly elegant
  empty expensive faded familiar famous fertile flat foggy forgotten formal fragile fresh friendly frozen gentle giant gloomy grand
  green handsome hasty heavy hidden hilly historic hollow humble icy idle industrial inland iron joint large late lengthy light local
  lonely loud low maritime massive medieval mild mobile modern modest mossy muddy municipal narrow neat nervous noisy northern novel
  odd ordinary ornate outdated painted pale patient peaceful plain polite popular portable private prosperous proud public quiet rapid
  rare recent regional remote rich rough round rural rusty sandy scenic secure shabby shallow sharp silent simple sleepy slender slow
  small smooth snowy soft solar solid southern spacious sparse spare steady steep stone stormy strict sturdy subtle sudden sunny
  technical temporary tidy timber tiny tired tranquil urban upbeat vacant vast wealthy western wet wide wild windy wooden worn`);

export const TRADES = words(`
  accountant architect baker barber biologist bookkeeper carpenter chemist cook dentist economist electrician farmer fisherman
  gardener geologist grocer historian joiner lawyer librarian locksmith mechanic midwife musician nurse painter pharmacist
  photographer physicist plumber porter potter printer psychologist roofer sailor sculptor shopkeeper statistician student surveyor
  tailor teacher technician translator vet waiter watchmaker weaver welder writer`);

export const GIVEN = words(`
  Ada Adam Agnes Alan Alice Amir Anita Anton Arthur Barbara Beatrice Bernard Bruno Carla Carlos Cecilia Clara Colin Daniel Daria
  David Denise Diana Dominic Edgar Edith Elena Elias Elsa Emil Emma Erik Esther Eva Felix Fiona Frances Frank George Gloria Grace
  Greta Hannah Harold Harriet Hector Helen Henry Hugo Ida Igor Ines Irene Isaac Ivan Jacob Janet Joan Joel Jonas Judith Julia Karim
  Karl Katherine Kevin Laura Leah Lena Leon Liam Linda Louis Lucia Luke Maria Marcus Martha Martin Miriam Mona Nadia Naomi Nathan
  Nina Nora Oliver Olga Omar Oscar Otto Patricia Paul Peter Philip Priya Rachel Ralph Rita Robert Rosa Ruth Samuel Sarah Simon Sofia
  Stefan Susan Tamara Theodore Thomas Tobias Ursula Vera Victor Vincent Walter Wanda Yusuf Zoe`);

/** Surnames and towns are put together of two parts each. */
export const NAME_STARTS = words(`
  Ash Bar Beck Black Bran Brom Cal Carl Cas Clay Cob Cran Dar Den Dray Dun El Fair Fal Farn Gar Glen Gold Had Hal Har Hart Hol
  Hux Ing Kel Ken Kes Lam Lang Lath Lin Lock Mal Mar Mel Mill Mor Nor Oak Os Pem Pen Pres Quin Rad Red Ros Row Sel Shel Stan
  Stock Sut Tal Thorn Til Tre Up Wal War Wes Whit Wil Win Wool Wyn Yar`);
export const SURNAME_ENDS = words(
  'bourne croft den dale er field ford grave ham hurst ington kins land ley low man mer more ner ridge row sby son stead ster sworth ton vard well wick win',
);
export const TOWN_ENDS = words(
  'bridge brook bury by chester cliffe combe dean down fold gate haven holt hythe mere minster mouth ness over pool port stoke stow thorpe vale water wold worth',
);
export const COMPANY_ENDS = words(
  'Logistics Foods Motors Energy Textiles Steel Foundry Paper Timber Electronics Pharma Shipping Breweries Glass Cement Optics Software Ceramics Tools Rail',
);
export const STREETS = words(
  'Abbey Baker Canal Castle Chapel Church Dock Elm Forge Garden High Juniper King Lime Market Mill Orchard Park Priory Quay Queen River Station Tanner Union Water',
);
export const OUTLETS =
  'Gazette,Courier,Harbour Post,Daily Mail Boat,Evening Standardbearer,Morning Ledger,Tribune,Observer of the Coast,Valley Echo,Northern Star,Chronicle,Weekly Argus'.split(
    ',',
  );
