class CareGapVendor
  URL = "https://api.caregap.example".freeze

  def initialize
    @conn = Faraday.new(url: URL) { |f| f.request :json }
  end

  def upload(id)
    patient = Patient.find(id)
    @conn.post("/v1/members", patient.as_json) # leak: flow/phi-to-third-party
  end
end
