class DeskDigest
  def initialize(hook)
    @slack = Slack::Notifier.new(hook)
  end

  def call(arrivals)
    names = arrivals.map(&:full_name)
    Board.show(names)
    late = arrivals.select(&:late?)
    @slack.ping("#{names.length} arrivals, #{late.count} late") # ok
    late.each { |patient| @slack.ping("Late: chart #{patient.id}") } # ok
  end
end
