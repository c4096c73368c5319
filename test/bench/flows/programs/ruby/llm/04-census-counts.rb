class CensusNarrator
  def initialize(client: OpenAI::Client.new)
    @client = client
  end

  def call
    patients = Patient.active.to_a
    without_phone = patients.count { |patient| patient.phone.blank? }
    prompt = "Describe our census: #{patients.size} active charts, #{without_phone} without a phone number."
    @client.chat(parameters: { model: "gpt-4o-mini", messages: [{ role: "user", content: prompt }] }) # ok
  end
end
