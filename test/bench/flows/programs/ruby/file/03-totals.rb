class MonthlyTotals
  def write(path)
    totals = Patient.all.group_by { |patient| patient.created_at.month }.transform_values(&:size)
    lines = totals.map { |month, count| "#{month};#{count}" }
    File.write(path, lines.join("\n")) # ok
  end
end
