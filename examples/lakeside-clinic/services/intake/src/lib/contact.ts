/** What the public sees on letters and e-mails that we send. */
export const CLINIC_CONTACT = {
  name: 'Lakeside Clinic',
  phone: '920-555-4200',
  web: 'https://www.lakeside.test',
};

// phi-cordon-disable-next-line phi/fax -- fax number of our records desk, printed on every letterhead
export const RECORDS_FAX = '920-555-4211';
