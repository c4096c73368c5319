require "net/http"
require "json"

class FaxVendor
  HOST = URI("https://api.faxbridge.example/v2/faxes").freeze

  def refer(referral)
    request = Net::HTTP::Post.new(HOST, "Content-Type" => "application/json")
    request.body = JSON.generate(payload(referral))
    Net::HTTP.start(HOST.host, HOST.port, use_ssl: true) { |http| http.request(request) } # leak: flow/phi-to-third-party
  end

  def cancel(referral)
    Net::HTTP.post(HOST, { referral: referral.id, state: "cancelled" }.to_json) # ok
  end

  private

  def payload(referral)
    { to: referral.fax, patient: referral.patient.full_name, dob: referral.patient.dob.iso8601 }
  end
end
