require "semantic_logger"

PatientRow = Data.define(:id, :name, :dob)

class Importer
  include SemanticLogger::Loggable

  def initialize(io) = @io = io

  def each_row
    return enum_for(:each_row) unless block_given?

    @io.each_line do |line|
      id, name, dob = line.chomp.split("|")
      yield PatientRow.new(id:, name:, dob:)
    end
  end

  def run
    each_row do |row|
      logger.info("row", id: row.id) # ok
      logger.debug("row #{row.name} #{row.dob}") # leak: flow/phi-to-log
    end
    logger.info("done", rows: each_row.count) # ok
  end
end
