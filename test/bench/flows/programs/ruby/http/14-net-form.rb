require "net/http"

def register(patient)
  Net::HTTP.post_form(URI("https://trial.example/enroll"), "name" => patient.name, "dx" => patient.diagnosis) # leak: flow/phi-to-third-party
end

def heartbeat(queue)
  Net::HTTP.post_form(URI("https://trial.example/alive"), "depth" => queue.size) # ok
end

class Webhooks
  def self.deliver(event, payload)
    Excon.post("https://hooks.example/#{event}", body: payload.to_json, headers: { "Content-Type" => "application/json" }) # leak: flow/phi-to-third-party
  end
end

Webhooks.deliver("admitted", { patient: Patient.last.as_json(only: %i[name dob]) })
