class NoteSimplifier
  include Deidentification

  def initialize(client)
    @client = client
  end

  def call(patient)
    raw = "#{patient.last_name}, MRN #{patient.mrn}: #{patient.clinical_note}"
    clean = deidentify(raw)
    response = @client.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: "In plain words: #{clean}" }] }) # ok
    response.dig("choices", 0, "message", "content")
  end

  def self.build
    new(OpenAI::Client.new)
  end
end
