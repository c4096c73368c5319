import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { Chart, ChartDocument } from './chart.schema';

@Injectable()
export class ChartsService {
  constructor(@InjectModel(Chart.name) private readonly charts: Model<ChartDocument>) {}

  async open(mrn: string) {
    const found = await this.charts.findOne({ mrn }).exec();
    if (!found) {
      throw new HttpException({ status: 404, error: `no chart for ${mrn}` }, HttpStatus.NOT_FOUND); // leak
    }
    if (found.locked) {
      throw new HttpException('chart is locked', HttpStatus.LOCKED); // ok
    }
    return found;
  }
}
