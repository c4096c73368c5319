require "sinatra"
require "json"

post "/patients" do
  body = JSON.parse(request.body.read, symbolize_names: true)
  halt 400, { error: "dob is required" }.to_json unless body[:dob] # ok
  existing = DB[:patients].where(ssn: body[:ssn]).first
  halt 409, { error: "#{existing[:last_name]} already registered" }.to_json if existing # leak: flow/phi-to-error
  id = DB[:patients].insert(body)
  status 201
  { id: id }.to_json
end

get "/patients/:id" do
  patient = DB[:patients][id: params[:id]]
  halt 404, "no patient #{params[:id]}" unless patient # ok
  patient.to_json
end
