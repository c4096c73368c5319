class ChartAssistant
  def initialize(anthropic:)
    @anthropic = anthropic
  end

  def run(patient_id, question)
    chart = Chart.find_by!(patient_id: patient_id)
    messages = [{ role: "user", content: question }]
    messages << { role: "user", content: [{ type: "tool_result", tool_use_id: "t1", content: chart.to_json }] }
    @anthropic.messages.create(model: "claude-sonnet-4", max_tokens: 500, messages: messages) # leak: flow/phi-to-llm
  end

  def tools
    @anthropic.messages.create(model: "claude-sonnet-4", max_tokens: 5, messages: [{ role: "user", content: "ping" }]) # ok
  end
end
