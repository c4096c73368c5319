class PriorAuthLetter
  def initialize(request, client: Anthropic::Client.new)
    @request, @client = request, client
  end

  def generate
    @client.messages.create( # leak: flow/phi-to-llm
      model: "claude-sonnet-4",
      max_tokens: 800,
      system: "You write prior authorization letters.",
      messages: [{ role: "user", content: facts }]
    )
  end

  def dry_run = @client.messages.create(model: "claude-sonnet-4", max_tokens: 1, messages: [{ role: "user", content: "ok?" }]) # ok

  private

  def facts
    [
      "Member: #{@request.member_id}",
      "Drug: #{@request.medication.name}",
      "Diagnosis: #{@request.diagnosis}"
    ].join("\n")
  end
end
