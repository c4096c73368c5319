/**
 * Given names as census and registry lists have them, most frequent first within a region; those that are words of
 * everyday English stand apart, since they need a surname or an initial beside them.
 */
const PLAIN = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua kenneth kevin brian george
timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick raymond dennis
jerry tyler aaron jose adam nathan henry douglas zachary kyle noah ethan jeremy walter keith roger terry sean gerald carl dylan harold arthur lawrence jesse bryan billy bruce
gabriel joe logan albert willie alan eugene vincent russell louis bobby philip johnny randy bradley roy ralph
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah
stephanie rebecca laura helen sharon cynthia kathleen shirley angela anna ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet
rachel carolyn emma maria heather diane julie joyce evelyn frances joan christina kelly victoria lauren martha judith cheryl megan andrea ann alice jean doris jacqueline kathryn
hannah julia gloria teresa janice sophia abigail rose theresa isabella marie kayla charlotte judy brittany amber denise natalie diana jane sara madison marilyn danielle
beverly alexis olivia ava mia amelia harper ella luna camila aria scarlett layla chloe zoe nora lily eleanor hazel stella lucy ellie claire leah savannah skylar
audrey bella paisley naomi elena caroline kennedy genesis sadie allison nevaeh quinn piper ruby serenity autumn adeline cora kinsley maya madelyn ivy aubrey addison gianna
valentina aurora natalia hailey delilah isla eloise josephine emilia lydia jade clara vivian reagan mackenzie raelynn sophie raquel
liam oliver elijah lucas mateo sebastian jackson levi aiden owen wyatt leo julian isaiah asher lincoln ezra hudson luca theo theodore isaac caleb nolan eli jaxon landon connor
josiah cameron adrian dominic axel greyson silas evan ian angel colton jordan roman xavier jace austin carson wesley bennett declan kai emmett ezekiel damian sawyer
ryder kingston miles vincent micah giovanni diego jasper malachi tucker harrison wade ivan maverick gael joel brooks abel ayden avery felix victor antonio brody juan
carlos luis jesus miguel jorge pedro manuel francisco ricardo fernando roberto eduardo alejandro javier rafael raul sergio ramon enrique alberto pablo julio cesar hector oscar
guadalupe rosa carmen alicia yolanda esperanza dolores lupe juanita marisol lourdes consuelo ximena catalina beatriz pilar mercedes isabel lucia ines paloma sofia
ahmed mohammed muhammad mohamed ali omar hassan hussein khalid youssef yusuf ibrahim mustafa abdul abdullah tariq karim samir rashid bilal hamza amir farid nasser
fatima aisha khadija zainab maryam layla noor leila amina yasmin samira salma hana rania
wei ming jian hui yan jing xin yu hao chen li jun lei fang mei ling xiao yuki hiroshi kenji takashi akira haruto sakura yuko keiko naoko satoshi kazuo tomoko
raj rahul amit priya anjali sanjay vijay arjun ravi sunita deepa kavita pooja neha anil suresh ramesh rajesh vikram krishna lakshmi meera aditya rohan ananya divya
jin soo min joon hyun kyung sung young nguyen thi anh linh minh huy tuan
ivan dmitri sergei vladimir alexei nikolai boris olga svetlana tatiana natasha irina ekaterina anastasia yelena mikhail andrei pavel igor
hans klaus jurgen wolfgang dieter heinrich fritz ursula ingrid helga greta heidi gunther stefan andreas matthias sven lars erik bjorn astrid freya sigrid
pierre jacques jean francois michel philippe antoine benoit luc marcel chantal brigitte genevieve monique francoise celine amelie
giuseppe giovanni marco luigi paolo francesco lorenzo matteo alessandro francesca giulia chiara
olumide chidi ngozi chinedu adaeze amara kwame kofi abena nia zuri jamal darnell tyrone latoya keisha shanice deshawn lakisha ebony malik
siobhan aoife niamh ciaran padraig eoin fiona maeve moira deirdre brendan colm declan seamus
kirsten karin annika magnus olaf soren anders jorgen mette tobias niklas jonas elias
abraham adela adele agnes alan alana albert alberta alec alejandra alexandra alfred alfredo alison alma alonzo alvin alyssa amos amy anita annabelle anne annette annie antoinette
april archie armando arlene arnold arturo ashton august barry bartholomew beatrice becky belinda ben bernadette bernard bernice bert bertha bessie beth bethany betsy beulah blake
blanche bonnie boyd brad brandi brandy brett bridget brooke bryce byron caitlin calvin candace candice cara carla carlton carmela carole carrie casey cassandra cassie cecil
cecilia celeste celia chad charlene charlie chelsea cheyenne chris christa christie christy cindy clarence clark claude claudia clayton clifford clifton clint clinton clyde colin
colleen connie constance corey cornelius cory courtney craig cristina crystal curtis daisy dale damon dan dana danny daphne darla darlene darrell darren darryl daryl
dave dawn deanna debbie delia della delores denis derek derrick desiree devin devon dewey dianna dianne dina dixie dominick dominique don donnie dora doreen dorothy dorothea
doug drew duane dustin dwayne dwight earl earnest ebenezer ed eddie edgar edith edmund edna edwin effie eileen elaine elbert elias elisa elise ella ellen elmer eloise elsa elsie elvira
emanuel emil emilio emily emmanuel enrique erica erick erika erin ernest ernestine ernesto essie estelle esther ethel etta eunice eva evan evangeline eve everett faith felicia
felipe florence floyd forrest francine francis francisco frank frankie franklin fred freda freddie frederick gail garrett gayle gene geneva genevieve geoffrey georgia geraldine gerard
gertrude gilbert gilberto gina ginger gladys glen glenda glenn gordon grace gracie grant greg greta gretchen guillermo gustavo guy gwen gwendolyn harriet harry harvey
hattie hazel hector helena henrietta herbert herman hilda holly homer hope horace howard hubert hugh hugo ida ignacio inez ira irene iris irma irving isaac israel
jack jackie jacquelyn jaime jake jan jana janelle janette janie janine jasmine jay jeanette jeanne jeannette jeannie jeff jenna jennie jenny jeremiah jerome jessie jill jim jimmie jimmy
jo joann joanna joanne jodi jody johanna johnnie jolene jon jordan jorge josefina josephine josh joy juana juanita julian juliana julianne juliet june kara kari karl karla kate katelyn kathy katie
katrina kay kayla kellie kendra kent kerry kirk krista kristen kristin kristina kristine kristy kurt kyla lana lance latasha laurence laurie laverne leah lee lela leland
lena leo leon leona leonard leroy leslie lester leticia lewis lila lillian lillie lindsay lindsey lionel lloyd lois lola lonnie lora lorena lorene loretta lori lorraine lou louise
lowell lucille luella lula luther luz lyle lynda lynette lynn mabel mable madeline mae maggie malcolm mamie mandy marc marcella marcia marco marcus margarita margie marguerite
marian marianne marilyn mario marion marissa marjorie marlene marlon marsha marshall martin marty marvin matt mattie maureen maurice max maxine maya melanie melba melinda melvin
mercedes meredith merle micheal miguel mike mildred milton mindy minnie miranda miriam misty mitchell molly mona monica morris moses muriel myra myrtle nadine naomi natasha
nathaniel neal neil nellie nelson nettie nicolas nina noel nora norma norman olive ollie omar opal ora orlando orville oscar otis owen pam pat patsy patti patty paula paulette pauline pearl
peggy penny percy perry pete peter phil phillip phyllis preston priscilla rachael ramona randall randolph raul ray reginald rene renee rex rhonda rick rickey ricky rita rob roberta robin robyn rochelle
roderick rodney rodolfo rogelio roland rolando ron ronnie roosevelt rosalie rosemarie rosemary rosie ross roxanne ruben rudolph rudy rufus russ rusty sabrina sadie sally salvador sam sammy
sandy santiago santos saul sergio seth shane shannon shari shaun shawn shawna sheila shelby sheldon shelia shelley shelly sheri sherri sherry sheryl sidney silvia simon sonia sonja sonya
sophie spencer stacey stacy stan stanley stella stephan steve stewart stuart sue susie suzanne sybil sylvester sylvia tabitha tamara tami tammy tanya tara tasha ted terence teri terrance terrell terrence
terri thelma theodore theresa tim tina toby todd tom tomas tommie tommy toni tony tonya tracey traci tracy travis trent trevor tricia troy tyrone valerie vanessa vera verna vernon veronica vicki
vickie vicky victor violet viola vivian wallace wanda warren wayne wendell wendy wilbert wilbur wilfred willard willis wilma winifred winston woodrow yvette yvonne zachary zelda
edvard hanne liisa tomomi janka lukas samir einojuhani aantje jarmila akinori ruby mathias florian gerhard horst manfred renate petra sabine anke birgit monika katarzyna agnieszka piotr krzysztof
tomasz jan wojciech jakub zofia zuzanna jana jiri petr pavla lenka milan zoran dragan goran ana mirjana branka jovan nikola istvan laszlo zoltan ferenc attila eszter katalin agnes judit
mikko juha matti antti pekka timo kari heikki eeva paivi marja sari anneli kristjan sigurdur gudrun johannes willem pieter hendrik cornelis maarten bram daan femke sanne lieke
joao tiago rui nuno goncalo beatriz matilde leonor thiago gustavo leandro vitoria aylin mehmet emre murat zeynep elif ayse merve kemal selim tamar levan giorgi nino
`; // prettier-ignore

const WORDLIKE = `
will mark grace hope may april june rose bill frank jack dean max art ray gene pat rob sue chase hunter faith joy dawn summer autumn angel christian jordan austin dallas carter mason parker cooper
grant guy drew ivy iris daisy violet pearl ruby jade amber crystal ginger penny robin star sandy rusty misty stormy sky dusty miles page paige brook brooke reed heath cliff clay glen dale lane wade ward
cash chance king prince duke earl baron major justice trinity harmony melody carol viola olive rosemary basil sage holly hazel fern lily charity constance patience prudence temperance clement
august constant victor roman german israel france paris london madison georgia virginia carolina florence sydney brooklyn savannah chelsea charlotte victoria jackson lincoln kennedy hudson logan cameron
lee young sung min jin an li yu jun lei mei ling hui fang an soo thi anh nia ali ed al jo kay jay don ron ken stan van sol mercedes santos jesus luz dolores pilar consuelo esperanza
jean can bob dick rich nick drew jan eve ira lane lance pierce piper harper sawyer tucker taylor tanner archer mercy bishop pastor dolly buddy bud sonny kitty candy honey queen genesis nova luna aria aurora
norm hans rex gale marshall homer ford forest forrest houston denver phoenix ada otto kari jana ana sari nino theo
`; // prettier-ignore

/** Given names that are also everyday words or places. */
export const WORDLIKE_NAMES: ReadonlySet<string> = new Set(WORDLIKE.trim().split(/\s+/));

/** Given names in lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...PLAIN.trim().split(/\s+/), ...WORDLIKE_NAMES]);
