/** Words of a header without which no table is about a person. Each is rare enough in programs to look twice at. */
export const HEADER_TRIGGERS: readonly string[] =
  `ssn,mrn,dob,dod,birthdate,birth_date,birth date,birth_dt,birth_datetime,birth_year,yob,dateofbirth,date_of_birth,date of birth,date-of-birth,year_of_birth,birthday,
patient,patients,patientid,patientname,patient_num,pat_id,patid,pat_name,pt_nm,pt_name,pt_id,ptname,first_name,firstname,first name,first_nm,fst_nm,last_name,lastname,last name,last_nm,lst_nm,fname,lname,
fullname,full_name,full name,givenname,given_name,given name,forename,surname,family_name,familyname,family name,mbi,hicn,member_id,memberid,member id,mem_id,mbr_id,member_name,member name,subscriber_id,subscriberid,subscriber id,person_id,personid,person_source_value,
bene_id,beneficiary,guarantor,medicare,medicaid,first,last,pid,passport,drivers,deathdate,death_date,death date,date_of_death,policy_number,subject_id,hadm_id,encounter_id,claim_id,clm_id,
medical record,medical_record,social security,driver_license,drivers_license,empi,maiden,gender,ethnicity,phone`
    .replaceAll('\n', '')
    .split(',');
