import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY);

export async function listPatients(clinic) {
  const { data, error, count } = await supabase.from('patients').select('*', { count: 'exact' }).eq('clinic_id', clinic);
  if (error) throw error;
  console.log('rows', count); // ok
  console.log('first row', data[0]); // leak
  return data;
}

export async function listClinics() {
  const { data } = await supabase.from('clinics').select('id, name');
  console.log('clinics', data); // ok
  return data;
}
