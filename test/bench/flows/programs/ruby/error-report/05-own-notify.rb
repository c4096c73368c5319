class CardDesk
  def initialize(display)
    @display = display
  end

  def call(patient)
    @display.notify("Now at desk 2: #{patient.full_name}") # ok
    @display.capture_message(patient.full_name) # ok
  end
end
