require "net/http"
require "json"

class AddressValidator
  ENDPOINT = URI("https://geo.addresses.example/validate")

  def valid?(patient)
    payload = {}.tap do |fields|
      fields[:name] = patient.full_name
      fields[:address] = patient.home_address
    end
    response = Net::HTTP.post(ENDPOINT, payload.to_json, "Content-Type" => "application/json") # leak
    response.code == "200"
  end
end
