module Summarizable
  extend ActiveSupport::Concern

  def summarize!
    text = notes.order(:created_at).map { |n| "#{n.author}: #{n.body}" }.join("\n")
    self.summary = Llm.complete("Summarize the encounter:\n#{text}")
    save!
  end
end

class Encounter < ApplicationRecord
  include Summarizable
  belongs_to :patient
  has_many :notes
end

class Llm
  def self.complete(prompt)
    client.chat(parameters: { model: "gpt-4o-mini", messages: [{ role: "user", content: prompt }] }) # leak: flow/phi-to-llm
          .dig("choices", 0, "message", "content")
  end

  def self.ping
    client.chat(parameters: { model: "gpt-4o-mini", messages: [{ role: "user", content: "ping" }] }) # ok
  end

  def self.client
    @client ||= OpenAI::Client.new
  end
end
