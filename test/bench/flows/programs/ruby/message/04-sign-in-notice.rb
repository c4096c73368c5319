class PortalNotice
  TEXT = "You have a new message in your portal. Sign in to read it.".freeze

  def initialize(client, from)
    @client = client
    @from = from
  end

  def call(number)
    @client.messages.create(from: @from, to: number, body: TEXT) # ok
  end

  def self.build
    new(Twilio::REST::Client.new, ENV["TWILIO_FROM"])
  end
end
