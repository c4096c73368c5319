import { splitWords } from '../scan/vocabulary';

/** How exports shorten the words of their headers. */
const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  `patient=pt,pat,ptnt member=mem,mbr,memb subscriber=sub,subs,subscr,sbr beneficiary=bene,benef
guarantor=guar,grntr,gtr insurance=ins,insur insured=insd,insrd employer=emplr,emplyr employee=emp,employees medical=med record=rec,rcrd first=fst,frst
last=lst middle=mid,mdl,mddl name=nm,nme,names date=dt,dte time=tm birth=brth,born,bth death=dth,deceased,died
address=addr,adr,addrs,add,addresses line=ln street=strt phone=ph,phn,tel,telephone,tele,telecom,telephones,phones,telno fax=facsimile,telefax mobile=mob,cellphone,cellular cell=cel
email=mail,eml,emails number=no,num,nbr,nmbr,nr,nums id=ident,identifier,ids,identifiers,uid account=acct,acc,acnt,accnt service=svc,srv,srvc,serv admission=adm,admit,admsn,admitted,admits,admitting,admtng
discharge=disch,dschrg,dsch,dschg,discharged encounter=enc,encntr,encounters visit=vst,visits appointment=appt,appointments,apptmt license=lic,licence,lcns,licenses,lcnse driver=drivers,drv,drvr
county=cnty,counties city=cty zip=zp,zipcode code=cd,codes provider=prov,prvdr,providers,prvd physician=phys,physn,physicians,md doctor=dr,doctors attending=att,atnd,attn rendering=rend,rndrng referring=ref,rfrg,refer ordering=ord operating=op
facility=fac,fclty,facilities organization=org,organisation,orgs,organizations hospital=hosp,hsp,hospitals pharmacy=pharm,phcy claim=clm,claims group=grp policy=pol,plcy prescription=rx,presc,prescriptions
diagnosis=dx,diag,dgns,diagnoses procedure=proc,px,procedures medication=meds,medications social=soc security=sec kin=nok contact=cntct,contacts emergency=emerg,emer relationship=rel,reln
latitude=lat longitude=lon,lng,long apartment=apt,apmt mother=mom,mothers,mthr father=dad,fathers residential=res,resid mailing=mlg primary=pri,prim,prmry secondary=alt,alternate,altn
through=thru start=strt,begin,beg,started end=stop,ended,finish registration=reg,registered control=ctrl,ctl credit=cr specimen=spec,spcm year=yr,yrs,years hash=hashed,md5,sha1,sha256 person=persons,prsn individual=indiv
order=ordered,orders result=results,resulted observation=obs dispense=dispensed,disp fill=filled measurement=measure collection=collected,collect collection=coll bill=billed payment=paid enrollment=enr,enrolment vaccination=vx`
    .split(/\s+/)
    .flatMap((pair) => {
      const [word, shorts] = pair.split('=');
      return shorts!.split(',').map((short) => [short, word!] as const);
    }),
); // prettier-ignore

/** Forms that stand for more than one word. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  dob: ['birth', 'date'], bdate: ['birth', 'date'], birthday: ['birth', 'date'], bday: ['birth', 'date'], birthdate: ['birth', 'date'], dod: ['death', 'date'], yob: ['birth', 'year'],
  dos: ['service', 'date'], fname: ['first', 'name'], lname: ['last', 'name'], mname: ['middle', 'name'], fnm: ['first', 'name'], lnm: ['last', 'name'], firstname: ['first', 'name'], lastname: ['last', 'name'], forename: ['first', 'name'], given: ['first', 'name'], gvn: ['first', 'name'], surname: ['last', 'name'], srnm: ['last', 'name'], sname: ['last', 'name'], family: ['last', 'name'],
  datetime: ['date', 'time'], timestamp: ['date', 'time'], dttm: ['date', 'time'], dtm: ['date', 'time'], zip5: ['zip'], zip9: ['zip'], zip4: ['zip'], postcode: ['postal', 'code'], pcode: ['postal', 'code'], addr1: ['address'], addr2: ['address'], address1: ['address'], address2: ['address'],
  ssno: ['ssn'], mrno: ['mrn'], medrec: ['medical', 'record'], hic: ['hicn'], ccnumber: ['credit', 'card', 'number'], cc: ['credit', 'card'], telno: ['phone', 'number'], dln: ['driver', 'license', 'number'], dl: ['driver', 'license'],
  lmp: ['pregnancy', 'date'], edd: ['pregnancy', 'date'], admittime: ['admission', 'date'], dischtime: ['discharge', 'date'], deathtime: ['death', 'date'], charttime: ['chart', 'date'], patid: ['patient', 'id'], subno: ['subscriber', 'number'],
}; // prettier-ignore

/** Words of headers that nothing shortens; with the others they are what a glued header (`PATIENTFIRSTNAME`) may be made of. */
const PLAIN = `ssn mrn mbi hicn medicare medicaid empi mpi npi dea chart passport national tax itin tin imei vin mac ip udi iban fin csn har hadm stay icustay accession plate vehicle device serial implant biometric fingerprint
voiceprint retina iris face template photo photograph picture portrait headshot image url website homepage pager home work business primary secondary full legal preferred maiden nick nickname alias initials initial display suffix prefix
town village suburb district parish precinct municipality neighborhood borough census tract block geocode place hometown residence postal box postcode country state region province card routing bank
surgery injury accident onset exposure condition drug immunization vaccination vaccine lab test exam imaging study series acquisition treatment therapy transplant pregnancy delivery consent screening eligibility enrollment effective termination coverage billing
received performed taken given administered transfer hospitalization arrival departure referral consult followup symptom event report next scheduled note month age gender sex race ethnicity marital occupation religion
pacemaker illness current previous checkin check unique occurrence reference uuid guid admin seen enrollee cardholder policyholder resident participant subject client dependent decedent recipient donor spouse husband wife guardian parent partner relative household caregiver responsible party policy health plan source value key from to of the and s text
practitioner clinician prescriber nurse surgeon pcp therapist user`.split(/\s+/); // prettier-ignore

const KNOWN: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...Object.keys(SHORT),
  ...Object.values(SHORT),
  ...Object.keys(PHRASES),
]);

/** Beyond this many letters a header is a sentence. */
const LONGEST_WORD = 40;

/**
 * The words of a column's name, in the one form that `columns` knows: `PT_FNAME` → patient, first, name;
 * `patient.name[0].given` → patient, name, first; `DATEOFBIRTH` → date, birth. Ordinals and fillers are left out.
 */
export function columnWords(name: string): string[] {
  return splitWords(spelt(name.slice(0, 120)))
    .flatMap((word) => (KNOWN.has(word) ? [word] : glued(word)))
    .flatMap((word) => PHRASES[word] ?? [SHORT[word] ?? word])
    .filter((word) => !FILLERS.has(word) && !/^\d$/.test(word));
}

/** `Mother's`, `MRN #`, `D.O.B.`, `E-mail` as words. */
function spelt(name: string): string {
  return name
    .replace(/['’]/g, '')
    .replace(/#/g, ' number ')
    .replace(/\b(\w)\.(?=\w\b)/g, '$1')
    .replace(/\be-mail/i, 'email');
}

const FILLERS: ReadonlySet<string> = new Set(['of', 'the', 'and', 's']);

/** A word without gaps as the words it is made of, the longest first; itself if it is not made of known ones. */
function glued(word: string): string[] {
  const letters = word.replace(/\d+$/, '');
  if (KNOWN.has(letters)) return [letters];
  if (letters.length > LONGEST_WORD) return [word];
  const parts: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = 0; start < end && !parts[end]; start++) {
      const head = parts[start];
      const tail = letters.slice(start, end);
      if (head && tail.length > 1 && KNOWN.has(tail)) parts[end] = [...head, tail];
    }
  }
  return [...(parts[letters.length] ?? [word])];
}

/** Whether a word belongs to headers. */
export function isColumnWord(word: string): boolean {
  return KNOWN.has(word);
}
