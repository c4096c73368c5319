require "httparty"
require "net/http"

class SurveyApi
  include HTTParty
  base_uri "https://surveys.example"

  def invite(patient)
    self.class.post("/invitations", body: { email: patient.email, name: patient.name }.to_json) # leak: flow/phi-to-third-party
  end

  def close(survey)
    self.class.post("/close", body: { id: survey.id }.to_json) # ok
  end
end

def push_immunization(record)
  uri = URI("https://registry.example/immunizations")
  req = Net::HTTP::Post.new(uri, "Content-Type" => "application/json")
  req.body = JSON.generate(name: record.patient_name, vaccine: record.cvx)
  Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) { |http| http.request(req) } # leak: flow/phi-to-third-party
end

def push_count(total)
  Net::HTTP.post(URI("https://registry.example/counts"), { total: total }.to_json) # ok
end
