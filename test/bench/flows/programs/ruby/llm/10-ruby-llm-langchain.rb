require "ruby_llm"
require "langchain"

module Intake
  def self.classify(intake_form)
    chat = RubyLLM.chat(model: "claude-sonnet-4")
    chat.with_instructions("You classify intake forms.")
    chat.ask("Symptoms: #{intake_form.symptoms}. Insurance: #{intake_form.insurance_member_id}") # leak: flow/phi-to-llm
  end

  def self.greet
    RubyLLM.chat.ask("Say hello in #{I18n.locale}") # ok
  end

  def self.index(records)
    store = Langchain::Vectorsearch::Pgvector.new(url: ENV["PG"], index_name: "notes", llm: Langchain::LLM::OpenAI.new(api_key: ENV["KEY"]))
    store.add_texts(texts: records.map { |r| r.clinical_note }) # leak: flow/phi-to-llm
    store.add_texts(texts: FAQ.all.map(&:answer)) # ok
  end
end
