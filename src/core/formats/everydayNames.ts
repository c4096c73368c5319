/** Names of people that are words of notes, records and programs as well: alone they prove nothing. */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  `will mark grace rose young brown white black green gray grey long short small little strong rich best good day night king queen prince bishop knight page wood woods stone hill hills field fields rivers lake
bush lily daisy violet iris holly heather ginger olive hazel amber ruby pearl jade crystal summer winter autumn april june august dawn hope faith charity patience mercy bill frank grant chase drew
nick jack miles case cross payne pain bone head hand foot hart heart blood marsh banks church temple parish gold silver rice bean berry pepper salt baker cook miller taylor carter mason farmer hunter fisher
porter turner walker singer butler abbott pope noble savage sharp swift keen wise english french german welsh irish scott london paris austin dallas houston jackson lincoln madison washington georgia virginia
carolina florida test tests testing patient everyman everywoman example sample adult child baby infant newborn boy girl male female mother father brother sister man woman major minor senior junior dean duke earl
baron price cash bond law judge justice chance angel christian parker parkinson graves bell paget wilson down turner still marie clark katz murphy lewis ford wells beck hamilton bishop cox weiss
doctor doe unknown none null name first last middle given family data date value code home work main north south east west center street park view care health clinic hospital medical general
love lane fall falls spring may sunny star moon bright power power's post pool reed read reader rush sweet storm snow frost flowers forest glass hall house key lamb wolf fox bird fish crow hawk drake
marker max min mean art ray barb basil carol chip cliff dale dick don drew faye gene glen guy herb jay jean joy lance leigh lee norm pat peg penny ramp rob robin rod rusty sandy skip stew sue terry tony victor ward
record report status active final normal negative positive left right upper lower primary secondary total type level visit office note notes release store string number object class public private`
    .split(/\s+/),
); // prettier-ignore
