/**
 * Countries and U.S. states with the words that news English uses for them: adjective, people, capital, abbreviation.
 * The first word of a line is the name; `·` parts a name from the adjectives and peoples, and these from the capitals
 * and seats that stand for a government.
 */
const COUNTRIES = `
United States, U.S., USA, America, United States of America · American, Americans · Washington, White House
Russia, Russian Federation · Russian, Russians · Moscow, Kremlin
Ukraine · Ukrainian, Ukrainians · Kyiv, Kiev
United Kingdom, UK, U.K., Britain, Great Britain · British, Briton, Britons · London, Downing Street, Whitehall
England · English
Scotland · Scottish, Scots · Edinburgh
Wales · Welsh · Cardiff
Ireland · Irish · Dublin
France · French · Paris
Germany · German, Germans · Berlin
Italy · Italian, Italians · Rome
Spain · Spanish, Spaniards · Madrid
Portugal · Portuguese · Lisbon
Poland · Polish, Poles · Warsaw
Netherlands, Holland · Dutch · Hague
Belgium · Belgian, Belgians · Brussels
Austria · Austrian, Austrians · Vienna
Switzerland · Swiss · Bern
Sweden · Swedish, Swedes · Stockholm
Norway · Norwegian, Norwegians · Oslo
Denmark · Danish, Danes · Copenhagen
Finland · Finnish, Finns · Helsinki
Estonia · Estonian, Estonians · Tallinn
Latvia · Latvian, Latvians · Riga
Lithuania · Lithuanian, Lithuanians · Vilnius
Belarus · Belarusian, Belarusians · Minsk
Moldova · Moldovan, Moldovans · Chisinau
Romania · Romanian, Romanians · Bucharest
Bulgaria · Bulgarian, Bulgarians · Sofia
Hungary · Hungarian, Hungarians · Budapest
Slovakia · Slovak, Slovaks · Bratislava
Czech Republic, Czechia · Czech, Czechs · Prague
Serbia · Serbian, Serbs · Belgrade
Greece · Greek, Greeks · Athens
Turkey, Türkiye · Turkish, Turks · Ankara
Georgia · Georgian, Georgians · Tbilisi
Armenia · Armenian, Armenians · Yerevan
Azerbaijan · Azerbaijani · Baku
Kazakhstan · Kazakh · Astana
Israel · Israeli, Israelis · Jerusalem
Iran · Iranian, Iranians · Tehran
Iraq · Iraqi, Iraqis · Baghdad
Syria · Syrian, Syrians · Damascus
Lebanon · Lebanese · Beirut
Jordan · Jordanian, Jordanians · Amman
Egypt · Egyptian, Egyptians · Cairo
Saudi Arabia · Saudi, Saudis, Saudi Arabian · Riyadh
Qatar · Qatari, Qataris · Doha
United Arab Emirates, UAE · Emirati, Emiratis · Abu Dhabi
Yemen · Yemeni, Yemenis · Sanaa
Libya · Libyan, Libyans · Tripoli
Tunisia · Tunisian · Tunis
Morocco · Moroccan · Rabat
Algeria · Algerian · Algiers
Nigeria · Nigerian, Nigerians · Abuja
Kenya · Kenyan, Kenyans · Nairobi
Ethiopia · Ethiopian · Addis Ababa
South Africa · South African, South Africans · Pretoria
Sudan · Sudanese · Khartoum
China · Chinese · Beijing
Taiwan · Taiwanese · Taipei
Japan · Japanese · Tokyo
South Korea · South Korean, South Koreans · Seoul
North Korea · North Korean, North Koreans · Pyongyang
India · Indian, Indians · New Delhi, Delhi
Pakistan · Pakistani, Pakistanis · Islamabad
Afghanistan · Afghan, Afghans · Kabul
Bangladesh · Bangladeshi · Dhaka
Indonesia · Indonesian · Jakarta
Philippines · Philippine, Filipino, Filipinos · Manila
Vietnam · Vietnamese · Hanoi
Thailand · Thai · Bangkok
Myanmar, Burma · Burmese · Naypyitaw
Australia · Australian, Australians · Canberra
New Zealand · New Zealander, New Zealanders · Wellington
Canada · Canadian, Canadians · Ottawa
Mexico · Mexican, Mexicans · Mexico City
Cuba · Cuban, Cubans · Havana
Venezuela · Venezuelan, Venezuelans · Caracas
Colombia · Colombian, Colombians · Bogota, Bogotá
Brazil · Brazilian, Brazilians · Brasilia
Argentina · Argentine, Argentinian · Buenos Aires
Chile · Chilean · Santiago
Albania · Albanian, Albanians · Tirana
Angola · Angolan, Angolans · Luanda
Bahamas · Bahamian, Bahamians · Nassau
Bahrain · Bahraini, Bahrainis · Manama
Barbados · Barbadian, Barbadians · Bridgetown
Belize · Belizean, Belizeans · Belmopan
Benin · Beninese · Porto-Novo
Bhutan · Bhutanese · Thimphu
Bolivia · Bolivian, Bolivians · La Paz
Bosnia and Herzegovina, Bosnia · Bosnian, Bosnians · Sarajevo
Botswana · Botswanan · Gaborone
Burkina Faso · Burkinabe · Ouagadougou
Burundi · Burundian, Burundians · Gitega
Cambodia · Cambodian, Cambodians · Phnom Penh
Cameroon · Cameroonian, Cameroonians · Yaounde
Costa Rica · Costa Rican, Costa Ricans · San Jose
Croatia · Croatian, Croats · Zagreb
Cyprus · Cypriot, Cypriots · Nicosia
Democratic Republic of Congo, Congo · Congolese · Kinshasa
Djibouti · Djiboutian
Dominican Republic · Dominican, Dominicans · Santo Domingo
Ecuador · Ecuadorian, Ecuadorians · Quito
El Salvador · Salvadoran, Salvadorans · San Salvador
Eritrea · Eritrean, Eritreans · Asmara
Eswatini, Swaziland · Swazi
Fiji · Fijian, Fijians · Suva
Gabon · Gabonese · Libreville
Gambia · Gambian, Gambians · Banjul
Ghana · Ghanaian, Ghanaians · Accra
Guatemala · Guatemalan, Guatemalans · Guatemala City
Guinea · Guinean, Guineans · Conakry
Guyana · Guyanese
Haiti · Haitian, Haitians · Port-au-Prince
Honduras · Honduran, Hondurans · Tegucigalpa
Iceland · Icelandic, Icelanders · Reykjavik
Ivory Coast, Côte d'Ivoire · Ivorian, Ivorians · Abidjan
Jamaica · Jamaican, Jamaicans
Kosovo · Kosovar, Kosovars · Pristina
Kuwait · Kuwaiti, Kuwaitis
Kyrgyzstan · Kyrgyz · Bishkek
Laos · Laotian, Laotians · Vientiane
Lesotho · Basotho · Maseru
Liberia · Liberian, Liberians · Monrovia
Luxembourg · Luxembourgish
Madagascar · Malagasy · Antananarivo
Malawi · Malawian, Malawians · Lilongwe
Malaysia · Malaysian, Malaysians · Kuala Lumpur
Maldives · Maldivian
Mali · Malian, Malians · Bamako
Malta · Maltese · Valletta
Mauritania · Mauritanian, Mauritanians · Nouakchott
Mauritius · Mauritian, Mauritians
Mongolia · Mongolian, Mongolians · Ulaanbaatar
Montenegro · Montenegrin, Montenegrins · Podgorica
Mozambique · Mozambican, Mozambicans · Maputo
Namibia · Namibian, Namibians · Windhoek
Nepal · Nepali, Nepalese · Kathmandu
Nicaragua · Nicaraguan, Nicaraguans · Managua
Niger · Nigerien, Nigeriens · Niamey
North Macedonia, Macedonia · Macedonian, Macedonians · Skopje
Oman · Omani, Omanis · Muscat
Panama · Panamanian, Panamanians
Papua New Guinea · Papua New Guinean · Port Moresby
Paraguay · Paraguayan, Paraguayans · Asuncion
Peru · Peruvian, Peruvians
Rwanda · Rwandan, Rwandans · Kigali
Senegal · Senegalese · Dakar
Sierra Leone · Sierra Leonean · Freetown
Singapore · Singaporean, Singaporeans
Slovenia · Slovenian, Slovenes · Ljubljana
Somalia · Somali, Somalis · Mogadishu
South Sudan · South Sudanese · Juba
Sri Lanka · Sri Lankan, Sri Lankans · Colombo
Suriname · Surinamese · Paramaribo
Tajikistan · Tajik, Tajiks · Dushanbe
Tanzania · Tanzanian, Tanzanians · Dodoma
Togo · Togolese
Trinidad and Tobago, Trinidad · Trinidadian, Trinidadians
Turkmenistan · Turkmen · Ashgabat
Uganda · Ugandan, Ugandans · Kampala
Uruguay · Uruguayan, Uruguayans · Montevideo
Uzbekistan · Uzbek, Uzbeks · Tashkent
Zambia · Zambian, Zambians · Lusaka
Zimbabwe · Zimbabwean, Zimbabweans · Harare
Soviet Union, USSR, U.S.S.R. · Soviet, Soviets
`;

const STATES = `
Alabama Ala. AL; Alaska AK; Arizona Ariz. AZ; Arkansas Ark. AR; California Calif. CA; Colorado Colo. CO; Connecticut Conn. CT; Delaware Del. DE; Florida Fla. FL; Georgia Ga. GA; Hawaii HI; Idaho ID; Illinois Ill. IL; Indiana Ind. IN; Iowa IA; Kansas Kan. KS; Kentucky Ky. KY; Louisiana La. LA; Maine ME; Maryland Md. MD; Massachusetts Mass. MA; Michigan Mich. MI; Minnesota Minn. MN; Mississippi Miss. MS; Missouri Mo. MO; Montana Mont. MT; Nebraska Neb. NE; Nevada Nev. NV; New_Hampshire N.H. NH; New_Jersey N.J. NJ; New_Mexico N.M. NM; New_York N.Y. NY; North_Carolina N.C. NC; North_Dakota N.D. ND; Ohio OH; Oklahoma Okla. OK; Oregon Ore. OR; Pennsylvania Pa. PA; Rhode_Island R.I. RI; South_Carolina S.C. SC; South_Dakota S.D. SD; Tennessee Tenn. TN; Texas TX; Utah UT; Vermont Vt. VT; Virginia Va. VA; Washington_state Wash. WA; West_Virginia W.Va. WV; Wisconsin Wis. WI; Wyoming Wyo. WY
`;

export interface Country {
  readonly name: string;
  /** Names of the country itself, adjectives and peoples, and capitals and seats, as they are spelt. */
  readonly names: readonly string[];
  readonly peoples: readonly string[];
  readonly seats: readonly string[];
}

const list = (part: string | undefined): string[] =>
  (part ?? '')
    .split(', ')
    .map((word) => word.trim())
    .filter(Boolean);

export const countries: readonly Country[] = COUNTRIES.trim()
  .split('\n')
  .map((line) => {
    const [names, peoples, seats] = line.split(' · ').map(list);
    return { name: names?.[0] ?? '', names: names ?? [], peoples: peoples ?? [], seats: seats ?? [] };
  });

export interface State {
  readonly name: string;
  /** AP's abbreviation, the postal code: `S.C.`, `SC`. */
  readonly abbreviations: readonly string[];
}

export const states: readonly State[] = STATES.trim()
  .split('; ')
  .map((entry) => {
    const [name = '', ...abbreviations] = entry.trim().split(' ');
    return { name: name === 'Washington_state' ? 'Washington' : name.replace(/_/g, ' '), abbreviations };
  });
