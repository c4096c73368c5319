class HieClient
  BASE = "https://hie.partner.example"

  def initialize
    @connection = Excon.new(BASE, headers: { "Accept" => "application/json" })
  end

  def announce(patient)
    body = { id: patient.id, given: patient.first_name, family: patient.last_name }
    @connection.post(path: "/people", body: body.to_json) # leak: flow/phi-to-third-party
  end

  def beat
    @connection.post(path: "/beat", body: { at: Time.now.to_i }.to_json) # ok
  end

  def merge(patient, other)
    Typhoeus.post("#{BASE}/merge", body: { keep: patient.id, drop: other.id }) # ok
    RestClient::Request.execute(method: :post, url: "#{BASE}/people", payload: patient.to_json) # leak
  end
end
