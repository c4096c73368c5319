require "csv"

class NoShowList
  HEADER = %w[name phone when].freeze

  def export(path, missed)
    CSV.open(path, "w") do |csv|
      csv << HEADER # ok
      missed.each do |appointment|
        patient = appointment.patient
        csv << [patient.full_name, patient.phone, appointment.starts_at] # leak
      end
    end
  end
end
