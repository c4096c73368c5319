require "net/http"
require "uri"

class PharmacyLookup
  def search(ssn, zip)
    query = URI.encode_www_form(ssn: ssn, zip: zip)
    uri = URI("https://rx.pharmacies.example/search?#{query}")
    Net::HTTP.get(uri) # leak
  end
end
