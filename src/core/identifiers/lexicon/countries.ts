/** English names of countries and territories (Unicode CLDR 42), folded to plain letters. A country alone is no identifier. */
export const COUNTRY_NAMES = `
afghanistan|aland islands|albania|algeria|american samoa|andorra|angola|anguilla|antarctica|antigua and barbuda|argentina|armenia|aruba
ascension island|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bermuda|bhutan|bolivia
bosnia and herzegovina|botswana|bouvet island|brazil|british indian ocean territory|british virgin islands|brunei|bulgaria|burkina faso|burundi
cambodia|cameroon|canada|canary islands|cape verde|caribbean netherlands|cayman islands|central african republic|ceuta and melilla|chad|chile|china
christmas island|clipperton island|cocos islands|colombia|comoros|congo brazzaville|congo kinshasa|cook islands|costa rica|cote divoire|croatia|cuba
curacao|cyprus|czechia|denmark|diego garcia|djibouti|dominica|dominican republic|ecuador|egypt|el salvador|equatorial guinea|eritrea|estonia|eswatini
ethiopia|falkland islands|faroe islands|fiji|finland|france|french guiana|french polynesia|french southern territories|gabon|gambia|georgia|germany
ghana|gibraltar|greece|greenland|grenada|guadeloupe|guam|guatemala|guernsey|guinea|guinea bissau|guyana|haiti|heard and mcdonald islands|honduras
hong kong sar china|hungary|iceland|india|indonesia|iran|iraq|ireland|isle of man|israel|italy|jamaica|japan|jersey|jordan|kazakhstan|kenya|kiribati
kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macao sar china|madagascar|malawi|malaysia
maldives|mali|malta|marshall islands|martinique|mauritania|mauritius|mayotte|mexico|micronesia|moldova|monaco|mongolia|montenegro|montserrat|morocco
mozambique|myanmar|namibia|nauru|nepal|netherlands|new caledonia|new zealand|nicaragua|niger|nigeria|niue|norfolk island|north korea|north macedonia
northern mariana islands|norway|oman|pakistan|palau|palestinian territories|panama|papua new guinea|paraguay|peru|philippines|pitcairn islands|poland
portugal|puerto rico|qatar|reunion|romania|russia|rwanda|samoa|san marino|sao tome and principe|sark|saudi arabia|senegal|serbia|seychelles
sierra leone|singapore|sint maarten|slovakia|slovenia|solomon islands|somalia|south africa|south georgia and south sandwich islands|south korea
south sudan|spain|sri lanka|st barthelemy|st helena|st kitts and nevis|st lucia|st martin|st pierre and miquelon|st vincent and grenadines|sudan
suriname|svalbard and jan mayen|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|timor leste|togo|tokelau|tonga|trinidad and tobago
tristan da cunha|tunisia|turkiye|turkmenistan|turks and caicos islands|tuvalu|uganda|ukraine|united arab emirates|united kingdom|united nations
united states|uruguay|us outlying islands|us virgin islands|uzbekistan|vanuatu|vatican city|venezuela|vietnam|wallis and futuna|western sahara|yemen
zambia|zimbabwe
`.trim().split(/[|\n]/); // prettier-ignore
