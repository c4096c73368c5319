class FhirRelay
  def initialize
    @conn = Faraday.new(url: "http://localhost:8080/fhir")
  end

  def store(patient)
    @conn.post("Patient", patient.to_fhir.to_json) # ok
  end
end
