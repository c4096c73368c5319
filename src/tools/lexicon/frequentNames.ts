/**
 * Names that are frequent in the United States and the world and that the package of locales lacks, as the census and
 * registry lists of their countries have them (facts in the public domain); romanised, folded.
 */
export const FREQUENT_SURNAMES = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young
allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis
tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw
snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer
hawkins arnold pierce vazquez hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards contreras willis
carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega
bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh bowman schultz
luna fowler mejia davidson acosta brewer may holland juarez newman pearson curtis cortez douglas schneider joseph barrett navarro figueroa keller avila wade molina stanley hopkins campos barnett bates chambers caldwell beck lambert
miranda byrd craig ayala lowe frazier powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris jennings rodgers cohen cantu graves steele hale mckinney ingram bauer duran gallagher parks mcgee
ochoa maxwell hardy watts solis sharp mcbride vaughn mccormick dawson klein barker ramsey mcdaniel kirk goodwin francis steiner pope haynes mosley osborne buchanan hines casey hampton graves stokes ballard glover norton reese manning
barber sherman cummings hodge hodges bush erickson potter rowe blair hogan schroeder farmer oneal oneill mcguire mcclain mcfarland mccullough mcintyre mclaughlin mckenzie mccarthy mcdowell mclean mcpherson macdonald mckee mckay mcmillan
kramer doyle bowen bender berger underwood lyons frank hammond moss wolfe strickland summers sparks nicholson hastings whitaker whitehead whitney goodman gould goldberg goldstein greenberg friedman feldman kaplan katz levine
levy rosenberg rosen rubin shapiro silverman stein weinstein weiss epstein bernstein horowitz abrams abramson blum fischer zimmerman becker schaefer schumacher hoover kaufman koch kuhn lang ludwig maier mueller muller neumann richter roth
schreiber schulz schulze seidel vogel wirth wolff ziegler benoit bergeron blanchard boucher caron cloutier dubois dufour dumont dupont fontaine fortin fournier gagne gagnon gauthier girard lachance lambert landry langlois
lapointe lavoie leblanc leclerc lefebvre levesque martel michaud morin nadeau ouellette paquette parent pelletier poirier renaud rousseau savard simard tremblay turcotte vachon villeneuve
abdi abdullah abbas abbasi agarwal aggarwal ahmad ahmadi ahmed akhtar ansari arora aziz bakshi banerjee begum bhatia bhatt bhattacharya bose chaudhary chaudhry choudhury chakraborty chatterjee chopra chowdhury das dasgupta desai deshpande dhar
dhillon dutta farooq ganguly ghosh gill goyal gupta haider hasan hashmi hussain iqbal islam iyer jain jha joshi kapoor kaur khan khanna krishnan kulkarni kumar lal mahajan malhotra malik mathur mehta menon mirza mishra mistry mittal mohan
mukherjee murthy naidu nair nanda narayan nayak pandey pillai prasad qureshi rahman raman rana rao rashid rastogi reddy rehman saleem saxena sen sethi shah shaikh sharma sheikh shetty shukla siddiqui singhal sinha sridhar srinivasan
srivastava subramanian swamy tiwari trivedi usman varma venkatesh verma vyas yadav zaidi
chan chang chao cheng cheung chiang chiu chou chow chu fang feng gao guo han hsieh hsu hu huang jiang jiao kwan kwok lai lam lau leung liang liao lin liu lu luo ma ng pan peng qian qin shen shi sun tang tao tsai tse wei wen wu xia
xiao xie xu xue yan yao ye yeh yin yu yuan zeng zhang zhao zheng zhong zhou zhu bae baek cho choi chung hong hwang jang jeon jeong jung kang kwon lim moon nam noh oh paik park rhee ryu seo shim shin sohn song suh yoo yoon yun
abe aoki ando arai endo fujii fujimoto fujita fujiwara fukuda goto hara harada hasegawa hashimoto hayashi hirano honda ichikawa iida ikeda imai inoue ishida ishihara ishii ishikawa ito iwasaki kaneko kato kawai kawasaki
kikuchi kimura kinoshita kobayashi koizumi kojima kondo kubo kudo maeda maruyama matsuda matsui matsumoto matsuo miura miyamoto miyazaki mori morita murakami murata nakagawa nakajima nakamura nakano nakayama nishimura nishiyama noguchi
nomura ogawa ohno okada okamoto ono ota otsuka saito sakai sakamoto sakurai sasaki sato shibata shimada shimizu suzuki takada takagi takahashi takeda takeuchi tamura tanaka taniguchi uchida ueda ueno wada watanabe yamada yamaguchi yamamoto
yamashita yamazaki yasuda yokoyama yoshida yoshikawa
bui dang dinh doan duong hoang huynh lam luong luu ngo pham phan quach thach trinh truong vo vu vuong bautista aquino delacruz dela magsaysay manalo mercado pangilinan salonga santos tolentino villanueva
abubakar achebe adebayo adeyemi afolabi agyeman amadi amoah asante azikiwe balogun boateng chukwu danso diallo diop eze fall fofana igwe kamara kante keita kenyatta kimani kone mandela mbeki mensah moyo mutua mwangi ndiaye njoroge
nkosi nwosu obi ochieng odhiambo ogunleye ojo okafor okeke okonkwo okoro okoye olawale omondi onyango osei owusu sesay sow toure traore wanjiru zulu zuma abebe bekele desta girma haile tadesse tesfaye
abdallah abdelrahman abdou abu ali al amin ayoub aziz bakr bashir darwish farah farouk ghanem habib haddad hakim hamad hamdan hameed hamid hariri hashem hijazi ibrahim issa jaber jabbar kassem khalil khatib khoury mahdi mahmoud malek
mansour masri mohamed mohammad mohammadi mousa mustafa najjar nasr nasser nazari omar osman qasim rahimi rahman ramadan saad sabbagh saeed said salah saleh salem salim samara sayed shaheen shamoun sharif sleiman suleiman sultan taha
tehrani yilmaz yildirim kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic aslan kara koc kurt ozdemir erdogan polat
abramov alekseev alexeev andreev antonov belov bogdanov bondarenko borisov chernov danilov dmitriev egorov fedorov filippov frolov gusev ivanov karpov kiselev komarov konovalov kovalenko kovalev kovalchuk kozlov kravchenko kuznetsov
lebedev makarov maksimov markov medvedev melnik mikhailov morozov nikitin nikolaev novikov orlov pavlov petrenko petrov petrova petukhov popov romanov semenov sergeev shevchenko shevchuk sidorov smirnov sokolov solovyov sorokin stepanov
tarasov tkachenko tsvetkov vasiliev vinogradov volkov vorobyov yakovlev yegorov zaitsev zakharov kowalski kowalska nowak wisniewski wisniewska wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski
horvath nagy szabo kovacs toth varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos novak svoboda novotny dvorak cerny prochazka kucera vesely horak popescu ionescu popa dumitru stan stoica gheorghe rusu munteanu
papadopoulos pappas georgiou nikolaidis dimitriou konstantinou oikonomou karagiannis rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini costa giordano rizzo lombardi moretti barbieri
fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra coppola desantis marchetti parisi villa conte ferraro ferri fabbri bianco marini grasso valentini messina sala deangelis
gatti pellegrini palumbo sanna farina rizzi monti cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone rossetti caputo montanari guerra palmieri bernardi martino fiore ferretti bellini basile
riva donati piras vitali battaglia sartori neri costantini milani pagano ruggiero sorrentino damico orlando negri mantovani
silva santos oliveira souza rodrigues ferreira alves pereira lima gomes costa ribeiro martins carvalho almeida lopes soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes marques machado mendes freitas cardoso
ramos goncalves santana teixeira araujo pinto azevedo batista campos monteiro correia moura cavalcanti fonseca coelho
jansen janssen visser smit bakker meijer mulder bos vos peeters hendriks dekker brouwer dijkstra koster willems kuipers verhoeven hoekstra jacobs koning schouten postma vermeulen veenstra kramer prins bosman
johansson andersson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson bengtsson lindberg lindgren lindstrom lundberg bergstrom berglund sjoberg engstrom sandberg forsberg wallin nystrom
olsen larsen andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen berg haugen hagen johannessen andreassen jacobsen halvorsen christensen rasmussen sorensen madsen mortensen knudsen korhonen virtanen makinen
nieminen makela hamalainen laine heikkinen koskinen jarvinen
`
  .trim()
  .split(/\s+/); // prettier-ignore

/** Given names beside those of the locales. */
export const FREQUENT_GIVEN = `
abby danny freddy gracie mikey nicky ollie patty sammy stevie tommy vinny wally ximena yesenia zack liz beth meg kate katie kathy katy lizzie maggie mandy molly peggy penny polly rosie sally sandy susie
tina trish trudy val vicky wendy winnie andy artie barney benny bernie bert bobby bud charley chester chip chuck clint curt dale dan dave davey dick donny doug drew ed eddie ernie frankie fred gabe gene geoff gil greg gus hal hank
harry herb jake jamal jeff jerome jim jimmie jimmy joey johnnie jon ken kenny larry len lenny leon les lester lou mack marty matt max mel mickey mike mitch nate ned nick norm pete phil randy reggie rich richie rick ricky rob robbie
rod ron ronnie russ sam seth shawn sid stan steve stu ted terrence tim todd tom tony vic vince walt wes willie zach
aisha amina ayesha fatima khadija layla leila mariam maryam nadia noor rania salma samira sana yasmin zainab zahra abdul abdullah ahmad anwar asif bashir faisal farhan hamid haris hassan idris imran irfan ismail jamil khaled mahmoud
mansoor moussa nabil nadeem naveed omar osama qasim rafiq rahim rashid rayan saad salman sameer shahid tariq usman waleed yasir yousef zaid
aarav aditi aditya ajay akash amit anand anil anita anjali arjun arun ashok asha deepak deepika dev divya ganesh gaurav gopal hari harish indira ishaan jaya karan kavita kiran krishna lakshmi madhu mahesh manish manoj meena mohan mukesh
naveen neha nikhil nisha nitin pooja pradeep prakash prashant preeti priya rahul raj rajesh raju rakesh ram ramesh ravi rekha ritu rohan rohit sachin sandeep sangeeta sanjay santosh sarita satish shanti shiv shreya shruti sita smita
sonia sudha suman sunil sunita suresh swati uma usha varun vijay vikas vikram vinay vinod vishal vivek
akiko akira asuka atsushi ayaka ayumi chie chiharu daiki daisuke emi emiko eri fumiko haruka haruki haruto hideki hideo hina hiro hiroki hiroko hiromi hiroshi hiroyuki ichiro isamu junko kaito kaori kazuki kazuko kazuo keiko keisuke
ken kenichi kenji kenta kiyoshi koichi koji kotaro kyoko madoka makoto mamoru manabu mariko masaki masako masao masaru masashi mayumi megumi michiko midori miki minako minoru misaki mitsuko miyuki mizuki momoko naoki naoko naomi naoto
natsuki natsumi noboru nobuko noriko osamu reiko ren rie rika riku ryo ryoko ryota ryuji sachiko sakura satoko satomi satoshi sayaka sayuri seiji shigeru shinichi shinji shizuka shun shunsuke sora susumu tadashi taichi takahiro takako
takashi takeshi takumi taro tatsuya tetsuya tomoko tomomi toru toshiko toshio toshimi tsubasa tsutomu wataru yasuko yasuo yoko yoshiko yosuke yui yuichi yuji yuka yuki yukiko yuko yumi yumiko yusuke yuta yutaka
jiahao jing jingyi jun junjie mei meiling ming mingyu qiang qing ruolan shu wei weijie xiaoming xin xinyi yan yifan ying yingying yong yuhan zhen zihan hyun hyunwoo jihoon jimin jisoo jiwoo minho minji minjun seojun soojin sooyoung
sungmin yejin youngsoo yuna bao duc hien hieu huong khanh lanh linh minh ngoc nhung phuong quang quoc thanh thao thuy tien trang trung tuan tuyen vinh xuan yen
abena abiola adaeze ade adwoa akosua ama aminata amara ayo babatunde chidi chika chinedu chioma ebele efua emeka esi femi folake funmi ifeoma ikenna jabari kofi kojo kwabena kwaku kwame kwasi lerato makena mamadou naledi ngozi nia
nkechi obinna ousmane oluwaseun sekou seun sipho tendai thabo themba tunde uchenna wanjiku yaw yetunde zanele zola
agnieszka aleksander aleksandra alexei alexandru anastasia andrei andrzej aneta artem bogdan boris bozena csaba daria dariusz dmitri dmitry dragan ekaterina elena eszter evgeny fyodor galina gergely goran grigori grzegorz gyorgy halina
igor ilya imre irina istvan ivana ivo jadwiga jana jaroslav jelena jerzy jovan kamila katarzyna katerina kazimierz kinga kirill krzysztof ksenia larisa lazlo ljubica ludmila lyudmila maciej magda malgorzata marek mariusz marta mikhail
milan milena milos miroslav mladen nadezhda natalya natasha nikita nikola nikolai oksana oleg olga pavel petra petr piotr radek radoslav roman ruslan sasha sergei sergey slobodan stanislav svetlana sylwia tadeusz tatiana tatyana tomasz
vadim valentina vasily veronika viktor viktoria vitaly vlad vladimir vladislav vsevolod wojciech yana yelena yevgeny yulia yuri zbigniew zdenek zofia zoltan zuzana
`
  .trim()
  .split(/\s+/); // prettier-ignore
