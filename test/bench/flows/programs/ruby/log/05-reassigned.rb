class KioskSession
  def initialize(kiosk, printer)
    @kiosk = kiosk
    @printer = printer
  end

  def close(patient)
    line = "#{patient.last_name} checked in with card #{patient.insurance_id}"
    @printer.print_line(line)
    line = "kiosk #{@kiosk} closed"
    puts line # ok
  end
end
