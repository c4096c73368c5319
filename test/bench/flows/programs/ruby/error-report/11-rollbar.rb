class SyncPatientsJob
  include Sidekiq::Job

  def perform(ids)
    Patient.where(id: ids).find_each do |patient|
      push(patient)
    rescue ApiError => e
      Rollbar.error(e, patient_id: patient.id) # ok
      Rollbar.warning("sync of #{patient.full_name} failed") # leak: flow/phi-to-third-party
      Sentry.set_context("chart", patient.slice(:mrn, :dob)) # leak: flow/phi-to-third-party
      Sentry.set_context("chart", patient.slice(:id, :updated_at)) # ok
    end
  end

  def push(patient) = Api.put(patient.id)
end
