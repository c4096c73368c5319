class SyncJob
  include Sidekiq::Job

  def perform(id)
    patient = Patient.find(id)
    Registry.push(patient)
  rescue Registry::Error => e
    Bugsnag.notify(e) do |event|
      event.add_metadata(:registry, { code: e.code, patient_id: id }) # ok
      event.add_metadata(:registry, :mrn, patient.mrn) # leak
    end
    Rollbar.error(e, patient_ssn: patient.ssn) # leak
    Rollbar.error(e, attempts: retries) # ok
  end

  def retries = 3
end
