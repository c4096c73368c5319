require "rest-client"

class ImmunizationRegistry
  URL = "https://registry.state.example/api".freeze

  def submit(imm)
    RestClient.post("#{URL}/doses", build(imm).to_json, content_type: :json) # leak: flow/phi-to-third-party
  rescue RestClient::ExceptionWithResponse => e
    RestClient.post("#{URL}/failures", { code: e.http_code, dose: imm.id }.to_json) # ok
  end

  def build(imm)
    imm.patient.then do |pt|
      { first: pt.first_name, last: pt.last_name, born: pt.dob, cvx: imm.cvx_code }
    end
  end
end
