class RegistryUpload
  def call(patient)
    Registry.push(patient)
  rescue Registry::Refused => e
    Rollbar.error("registry refused an upload", patient_id: patient.id, code: e.code) # ok
    Honeybadger.notify("registry refused an upload", context: { patient_id: patient.id }) # ok
  end
end
