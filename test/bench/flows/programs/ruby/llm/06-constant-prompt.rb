require "openai"

class FormHelp
  FIELDS = { ssn: "social security number", dob: "date of birth", mrn: "medical record number" }.freeze

  def initialize
    @client = OpenAI::Client.new(access_token: ENV["OPENAI_API_KEY"])
  end

  def explain(field)
    label = FIELDS.fetch(field)
    messages = [{ role: "user", content: "Explain to a patient why a clinic asks for the #{label}." }]
    @client.chat(parameters: { model: "gpt-4o-mini", messages: messages }) # ok
  end
end
