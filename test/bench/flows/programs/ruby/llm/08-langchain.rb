require "langchain"

class ChartQuestions
  def initialize
    @llm = Langchain::LLM::OpenAI.new(api_key: ENV["OPENAI_API_KEY"])
    @template = Langchain::Prompt::PromptTemplate.new(template: "About {who}: {question}", input_variables: %w[who question])
  end

  def ask(patient, question)
    prompt = @template.format(who: patient.full_name, question: question)
    @llm.chat(messages: [{ role: "user", content: prompt }]).completion # leak: flow/phi-to-llm
  end

  def reword(question)
    @llm.chat(messages: [{ role: "user", content: "Reword: #{question}" }]).completion # ok
  end
end
