import assert from 'node:assert/strict';
import { columnOf } from '../../../src/core/formats/columns';

/** Headers as exports of record systems, claims and research data models write them, by what they hold. */
const HEADERS: Readonly<Record<string, string>> = {
  name: 'PT_NM PT_FNAME PAT_LAST_NAME PatientName patientFirstName patient.name.family patient.name[0].given[0] FIRST_NAME lname GivenName Surname BENE_SRNM_NAME MBR_FIRST_NM SUBSCRIBER_LAST_NAME NAME_FULL_FORMATTED NAME_LAST_KEY EMERGENCY_CONTACT_NAME NOK_NAME EMPLOYER_NAME MothersMaiden PROV_NAME legacy_lname',
  ssn: 'ssn SSN SocialSecurityNumber ssn_last4 PAT_SSN legacy_ssn',
  mrn: 'MRN PAT_MRN_ID PatientMRN patient_num PAT_ID PATID PATIENTID patient.identifier.value person_source_value MedRecNo Chart#',
  plan: 'MEM_ID MemberId SUBSCRIBER_ID BENE_ID INSURED_ID BENE_MBI_ID BENE_HIC_NUM HICN Medicaid# MedicareNumber InsuranceID POLICY_NO INS_GROUP_NO',
  life: 'DOB D.O.B. BIRTHDATE DateOfBirth BIRTH_DT_TM BENE_DEATH_DT patient.birthDate deceasedDateTime SUBSCRIBER_DOB',
  event: 'START STOP DATE ADMIT_DATE CLM_THRU_DT HOSP_DISCH_TIME visit_start_datetime drug_exposure_end_date period.start effectiveDateTime DOS NCH_BENE_DSCHRG_DT NextAppt admittime',
  'birth-year': 'year_of_birth YOB',
  'month-or-day': 'month_of_birth day_of_birth',
  phone: 'HOME_PHONE Phone# CellPhone NOK_PHONE patient.telecom.value MobileNo.',
  email: 'E-mail PRIMARY_EMAIL EmailAddress',
  geography: 'ADD_LINE_1 ADDR2 StreetAddress CITY BENE_COUNTY_CD address_1 BIRTHPLACE',
  zip: 'ZIP ADDRESS_ZIP5 BENE_ZIP_CD ZipCode patient.address.postalCode',
  coordinate: 'LAT longitude',
  account: 'ACCT_NO HSP_ACCOUNT_ID PATIENT_ACCOUNT_NUMBER FIN_NBR CCNumber',
  license: 'DRIVERS DriversLicense PROV_NPI PRESCRIBER_DEA',
  vehicle: 'VIN LicensePlate',
  device: 'DeviceSerial IMEI MacAddress UDI PacemakerSerialNo',
  other: 'PASSPORT ENCNTR_ID encounter_num CLM_ID AccessionNumber RX_NUMBER hadm_id visit_occurrence_id PATIENT_CONTROL_NUMBER',
  age: 'AGE AGE_YRS patient_age',
  person: 'PATIENT',
}; // prettier-ignore

const SILENT = 'Id Type Status product_name file_name display_name created_at updated_at name_type phone_type company_name store_city vendor_phone country state version release_date user_id table_name drug_name hospital_name payer_name facility_zip is_patient has_ssn ssn_required patient_count number_of_patients last_updated last_login home_page cell_type mobile_app order_id date_format patient_type title city_population zip_file ip_version mac_os license_type photo_count pet_last_name ENCOUNTERCLASS DESCRIPTION'; // prettier-ignore

describe('columns', () => {
  for (const [kind, headers] of Object.entries(HEADERS)) {
    it(`knows what holds ${kind}`, () => {
      for (const header of headers.split(' ')) assert.equal(columnOf(header)?.kind, kind, header);
    });
  }

  it('leaves names alone that only sound like it', () => {
    for (const header of SILENT.split(' ')) assert.equal(columnOf(header), undefined, header);
  });

  it('keeps words that nobody knows out of what it shows', () => {
    assert.deepEqual(columnOf('abara_ssn')?.words, ['ssn']);
  });
});
