/**
 * Words that stand beside a person's name, with what they are worth: 2 where hardly anything but a person follows,
 * 1 where a person often does. Lower case; phrases of up to three words.
 */
function weights(lists: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([weight, list]) =>
      list
        .trim()
        .split(/\s*[|\n]\s*/)
        .map((phrase) => [phrase, Number(weight)] as const),
    ),
  );
}

const KIN = 'mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|spouse|fiance|fiancee|fiancé|fiancée|girlfriend|boyfriend|uncle|aunt|auntie|cousin|niece|nephew|grandmother|grandfather|grandma|grandpa|grandson|granddaughter|grandchild|stepmother|stepfather|stepson|stepdaughter|sibling|twin|kid|kids|child|children|baby|toddler|newborn|roommate|neighbor|neighbour|friend|buddy|boss|colleague|coworker|co-worker|classmate|teammate|caregiver|guardian|beneficiary|executor|heir|godson|goddaughter|widow|widower|in-law'; // prettier-ignore

const ROLES = 'patient|pt|client|resident|inmate|tenant|customer|caller|passenger|employee|student|teacher|professor|doctor|nurse|surgeon|physician|therapist|psychologist|psychiatrist|dentist|pharmacist|paramedic|midwife|producer|singer|songwriter|guitarist|drummer|bassist|pianist|composer|conductor|rapper|vocalist|musician|artist|painter|sculptor|photographer|designer|architect|actor|actress|comedian|director|filmmaker|screenwriter|writer|author|novelist|poet|journalist|reporter|columnist|editor|blogger|commenter|commentator|critic|host|presenter|anchor|founder|founders|co-founder|cofounder|ceo|cto|cfo|coo|president|vice-president|chairman|chairwoman|chairperson|chair|secretary|treasurer|senator|congressman|congresswoman|governor|mayor|minister|ambassador|judge|justice|attorney|lawyer|solicitor|barrister|prosecutor|detective|inspector|sergeant|sgt|officer|captain|capt|lieutenant|lt|colonel|col|major|general|corporal|private|admiral|commander|deputy|sheriff|agent|constable|coach|manager|supervisor|engineer|developer|programmer|scientist|researcher|analyst|consultant|accountant|assistant|receptionist|clerk|coordinator|counselor|counsellor|pastor|reverend|rev|rabbi|imam|bishop|cardinal|archbishop|saint|king|queen|prince|princess|lord|lady|duke|duchess|baron|baroness|count|countess|sir|dame|farmer|driver|pilot|chef|victim|suspect|witness|plaintiff|defendant|applicant|candidate|claimant|subscriber|policyholder|insured|dependent|dependant|guarantor|veteran|volunteer|intern|speaker|spokesman|spokeswoman|spokesperson|striker|goalkeeper|midfielder|quarterback|pitcher|sophomore|freshman|headmaster|headmistress|landlord|landlady|realtor|member|members'; // prettier-ignore

const SPEECH = 'said|says|told|asked|asks|explained|explains|added|adds|wrote|writes|noted|notes|replied|replies|stated|states|recalled|recalls|admitted|argued|argues|claims|claimed|laughed|joked|commented|confirmed|insisted|whispered|shouted|complained'; // prettier-ignore

/** What may stand right before a name, the last word nearest to it. */
export const BEFORE = weights({
  2: `${KIN}|nicknamed|calls me|call me|calls him|calls her|name is|name was|née|nee|maiden name|maiden name is|maiden name was
    regards|sincerely|yours|yours truly|cheers|dear|hi|hello|hey|attn|attention|signed|signed by|signature|hello this is|this is dr|i am|i'm|my name's|mr|mrs|ms|miss|mx|dr|prof|madam|mister|missus|thank you|thanks|cc|bcc
    ${SPEECH.replace(/\b(?:notes|states|claims|adds|added|claimed|admitted|writes|confirmed|noted|commented)\b\|?/g, '')}`,
  1.5: 'this is|named|called|names are|name|names|known as|also known as|aka|alias',
  1: `${ROLES}|with|by|for|from|and|or|of|to|about|than|between|ask|tell|call|email|e-mail|text|contact|contacted|meet|met|add|remove|invite|remind|notify|visit|visited|see|saw|refer|given|gave|give|show|showed|help|helped|send|sent|paid|pay|love|loves|married|marry|is|was|like|unlike|per|adds|added|writes|noted|notes|claims|states|confirmed|commented|knows|know|signs|it's|was it|for my|let|let's|where's|who's|who is|when did|did|does|has|have|had|is there|was there|including|specifically|namely|behalf of|via|assigned to|spoke|joined|helping|hired|through|against|beside|near`,
});

/** What may stand right behind a name, the first word nearest to it. */
export const BEHIND = weights({
  2: `was born|lives|lived|lives at|lives in|resides|is my|was my|said|says|told|asked|explained|replied|wrote|texted|emailed|phoned|laughed|smiled|cried|died|passed away|married|divorced|graduated|was admitted|was diagnosed|was discharged|was hospitalized|was hospitalised|was seen|is allergic|complains|complained|complains of|smokes|drinks|weighs|dob|mrn|ssn|born|aged|age|md|phd|dds|rn|np|dvm|esq|jr|sr|iii|gave me|gave him|gave her|herself|himself|thinks|believes|loves|hates|enjoys|feels|felt|suffers|suffered|is pregnant|is a patient|is the patient|took his|took her|and i|and me|can i|could i|may i|can you|could you|would you|i need|i have|i am|i'm|i was|'s mother|'s father`,
  1.5: `is from|works|worked|works at|works for|works as|had given|has given|presents|presented|presented with|is your|is our|was our|can't|will you|are you|do you|have you|did you|please|thank you|you are|your|how are|is a very|is very|is always|is so|who|whose|speaks|denies|denied|called me|called us`,
  1: `is|was|has|had|will|would|can|could|did|does|will be|wants|wanted|needs|needed|likes|liked|went|came|has been|had been|points out|pointed|adds|added|notes|noted|states|stated|claims|claimed|joined|attended|moved|met|bought|got|made|took|took over|played|sang|performed|directed|knows|knew|left|returned|arrived|visited|reported|reports|requested|requests|tested|received|receives|as|from|or|and|also|never|always|recently|currently|stopped|started|began|plans|tried|says that|then|later|still|just`,
});

/** Verbs that take a person, and what follows that person: `gave Ana his key`, `told Li that`. */
export const GIVING = new Set('give|gave|given|giving|gives|tell|told|telling|tells|ask|asked|asking|asks|show|showed|hand|handed|send|sent|lend|lent|owe|owes|owed|pay|paid|offer|offered|teach|taught|remind|reminded|promised|text|texted|email|emailed|call|called|bought|brought|wished|granted|prescribed'.split('|')); // prettier-ignore
export const GIVEN_THING =
  /^ (?:his|her|their|my|your|our|the|an?|that|to|about|this|some|if|how|what|why|money)\b/;

/** Works and belongings named by the surname of somebody: `the Okafor novel`. */
export const OF_SOMEBODY = /^ (?:novel|novella|biography|memoirs?|album|painting|family|household|residence|estate|sisters|brothers|siblings|twins|kids|children|boys|girls|case|lawsuit|trial|campaign|administration|wedding|funeral)\b/; // prettier-ignore

export const KINSHIP: ReadonlySet<string> = new Set(KIN.split('|'));

/** What may follow a name and its `'s`. */
export const POSSESSED = new Set(
  `birthday|phone|cell|number|address|house|home|email|e-mail|account|chart|record|records|file|files|condition|symptoms|blood|surgery|medication|medications|appointment|doctor|name|age|family|job|car|school|insurance|notes|note|diagnosis|results|labs|history|parents|hair|face|voice|eyes|song|novel|book|poem|death|life|party|office|desk|team|story|performance|work|opinion|room|body|heart|health|case|visit|treatment|care|recovery|pain`.split('|'), // prettier-ignore
);

/** A role right behind a name: `as guardian`, `is the keynote speaker`. */
export const ROLE_BEHIND = new RegExp(
  `^,? (?:as|is|was|will be|from [^.,;\\n]{2,40} is)? ?(?:an?|the|my|our|his|her|their|your)? ?(?:[a-z]{3,12} )?(?:${KIN}|${ROLES})\\b`,
);

/** A person's third-person pronoun. */
export const PRONOUN = /\b(?:he|she|him|her|his|hers|himself|herself)\b/i;
