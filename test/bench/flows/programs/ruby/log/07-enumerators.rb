class CensusPrinter
  def initialize(patients)
    @patients = patients
  end

  def print
    admitted, waiting = @patients.partition(&:admitted?)
    puts "#{admitted.size} in, #{waiting.size} waiting" # ok
    admitted.sort_by(&:bed).each_with_index do |patient, index|
      puts "#{index + 1}. bed #{patient.bed_id}" # ok
      $stderr.puts [patient.last_name, patient.dob].join(" / ") # leak: flow/phi-to-log
    end
    longest = waiting.max_by { |patient| patient.waited }
    puts longest&.id # ok
    puts @patients.map { _1.mrn }.sort.first(3).inspect # leak
  end
end
